using Clinks.Engage.Domain.Contributions.Pictures;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Contributions.Pictures;

public sealed class PngLaws
{
    private static readonly byte[] Pixels = Drawing.Chunk("IDAT", Drawing.Packed(48)), End = Drawing.Chunk("IEND");

    [Fact]
    public void What_rides_in_a_drawing_stays_behind_wherever_it_stands()
    {
        var plain = Read(Drawing.Plain);
        Assert.Equal((PictureKind.Png, 5, 3), (plain.Kind, plain.Width, plain.Height));
        Assert.Equal(Drawing.Plain, plain.File.ToArray());
        byte[][] chunks = [Drawing.Header(5, 3, 8, 2), Pixels, End];
        foreach (var type in new[] { "tEXt", "zTXt", "iTXt", "eXIf", "tIME", "iCCP", "pHYs", "acTL", "fcTL", "fdAT", "caBX", "prVt" })
        {
            var rider = Drawing.Chunk(type, Photo.Bytes(Photo.Secret));
            for (var place = 0; place < 3; place++)
                Assert.Equal(Drawing.Plain, Read(Drawing.Of([.. chunks[..place], rider, .. chunks[place..]])).File.ToArray());
        }

        Assert.Equal(Drawing.Plain, Read([.. Drawing.Plain, .. Photo.Bytes(Photo.Secret)]).File.ToArray());
    }

    [Fact]
    public void Pixels_in_many_parts_a_palette_and_transparency_are_kept()
    {
        byte[] packed = Drawing.Packed(3 * 6);
        var file = Drawing.Of(
            Drawing.Header(5, 3, 8, 3), Drawing.Chunk("PLTE", 1, 2, 3, 4, 5, 6), Drawing.Chunk("tRNS", 0, 9), Drawing.Chunk("IDAT", packed[..4]), Drawing.Chunk("IDAT", packed[4..]), End);
        Assert.Equal(file, Read(file).File.ToArray());
    }

    // Width, height, depth, colour, interlaced, and how many bytes its lines have: worked out by hand from the standard.
    [Theory]
    [InlineData(1, 1, 1, 0, 0, 2)]
    [InlineData(9, 2, 1, 0, 0, 6)]
    [InlineData(5, 3, 16, 6, 0, 123)]
    [InlineData(5, 3, 8, 4, 0, 33)]
    [InlineData(1, 1, 8, 2, 1, 4)]
    [InlineData(8, 8, 8, 0, 1, 79)]
    [InlineData(3, 3, 8, 0, 1, 15)]
    public void There_are_as_many_pixels_as_the_header_says(int width, int height, byte depth, byte colour, byte interlaced, int bytes)
    {
        Assert.True(Picture.Read(Of(bytes)).Succeeded);
        Refused(Of(bytes - 1));
        Refused(Of(bytes + 1));

        byte[] Of(int unpacked) => Drawing.Of(Drawing.Header(width, height, depth, colour, interlaced), Drawing.Chunk("IDAT", Drawing.Packed(unpacked)), End);
    }

    [Fact]
    public void What_was_left_behind_the_pixels_is_seen() => Refused(Drawing.Of(Drawing.Header(5, 3, 8, 2), Drawing.Chunk("IDAT", [.. Drawing.Packed(48), .. Photo.Bytes(Photo.Secret)]), End));

    [Fact]
    public void A_file_that_unpacks_to_a_thousand_times_its_size_is_left_at_what_its_header_says()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = Drawing.Of(Drawing.Header(5, 3, 8, 2), Drawing.Chunk("IDAT", Drawing.Packed(200_000_000)), End);
        var between = GC.GetAllocatedBytesForCurrentThread();
        Refused(file);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - between < 10_000_000, $"{between - before}");
    }

    [Fact]
    public void Order_sizes_sums_and_kinds_are_as_the_standard_has_them()
    {
        var header = Drawing.Header(5, 3, 8, 2);
        foreach (var wrong in new byte[][]
        {
            Drawing.Of(Pixels, header, End), Drawing.Of(header, header, Pixels, End), Drawing.Of(header, End), Drawing.Of(header, Pixels), Drawing.Of(header, Pixels, Drawing.Chunk("IEND", 1)),
            Drawing.Of(header, Pixels, Drawing.Chunk("PLTE", 1, 2, 3), End), Drawing.Of(header, Drawing.Chunk("PLTE", 1, 2), Pixels, End), Drawing.Of(header, Drawing.Chunk("PLTE", [.. new byte[771]]), Pixels, End),
            Drawing.Of(header, Drawing.Chunk("tRNS", 1, 2), Pixels, End), Drawing.Of(header, Drawing.Chunk("CgBI", 1), Pixels, End), Drawing.Of(Drawing.Header(5, 3, 3, 2), Pixels, End),
            Drawing.Of(Drawing.Header(5, 3, 8, 5), Pixels, End), Drawing.Of(Drawing.Header(5, 3, 8, 2, 2), Pixels, End), Drawing.Of(Drawing.Chunk("IHDR", 0, 0, 0, 5), Pixels, End),
            Drawing.Of(header, Drawing.Chunk("IDAT", 1, 2, 3, 4, 5, 6, 7), End), Drawing.Of(header, Drawing.Chunk("IDAT"), End),
        }) Refused(wrong);

        var broken = Drawing.Plain;
        broken[^13] ^= 1;
        Refused(broken);
        Assert.Equal(["picture-too-many-pixels"], Codes(Drawing.Of(Drawing.Header(int.MaxValue, 2, 8, 2), Pixels, End)));
        Assert.Equal(["picture-damaged"], Codes(Drawing.Of(Drawing.Header(0, 2, 8, 2), Pixels, End)));
    }

    [Fact]
    public void Cut_anywhere_it_is_refused() => Assert.All(Enumerable.Range(8, Drawing.Plain.Length - 8), length => Refused(Drawing.Plain[..length]));

    [Fact]
    public void However_its_bytes_are_changed_nothing_but_its_own_pixels_comes_of_it() => Check.One(
        Config.QuickThrowOnFailure.WithQuietOnSuccess(quietOnSuccess: true).WithMaxTest(2_000),
        Prop.ForAll(
            Gen.Zip(Gen.Choose(8, Drawing.Plain.Length - 1), Gen.Choose(1, 255)).ToArbitrary(),
            change =>
            {
                var file = Drawing.Plain;
                file[change.Item1] ^= (byte)change.Item2;
                // A chunk that became another kind of chunk is left out, and then something that has to be there is not.
                Assert.False(Picture.Read(file).Succeeded);
            }));

    private static Picture Read(byte[] file) => Picture.Read(file).Get();

    private static string[] Codes(byte[] file) => [.. Picture.Read(file).Problems.Select(problem => problem.Code)];

    private static void Refused(byte[] file) => Assert.Equal(["picture-damaged"], Codes(file));
}
