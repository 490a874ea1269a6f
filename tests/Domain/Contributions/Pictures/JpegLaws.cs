using Clinks.Engage.Domain.Contributions.Pictures;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Contributions.Pictures;

public sealed class JpegLaws
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithQuietOnSuccess(quietOnSuccess: true);

    [Fact]
    public void What_rides_in_a_photo_stays_behind_wherever_it_stands()
    {
        var plain = Read(Photo.Plain);
        Assert.Equal((PictureKind.Jpeg, 24, 16), (plain.Kind, plain.Width, plain.Height));
        foreach (var joint in Photo.Joints())
        {
            foreach (var rider in Photo.Riders)
            {
                var file = Photo.With(joint, rider);
                Assert.True(Photo.Holds(file, Photo.Secret));
                Assert.Equal(plain.File.ToArray(), Read(file).File.ToArray());
            }
        }
    }

    [Fact]
    public void What_stands_behind_the_end_stays_behind() =>
        Assert.Equal(Read(Photo.Plain).File.ToArray(), Read([.. Photo.Plain, .. Photo.Bytes(Photo.Secret), .. Photo.Plain]).File.ToArray());

    [Fact]
    public void The_small_picture_in_the_first_segment_stays_behind()
    {
        byte[] inside = [.. "JFIF\0\x01\x02\x01\0\x48\0\x48\x02\x02"u8, .. Photo.Bytes("Qz1Secret123")];
        Assert.Equal(Read(Photo.Plain).File.ToArray(), Read([0xFF, 0xD8, .. Photo.Segment(0xE0, inside), .. Photo.Plain[20..]]).File.ToArray());
    }

    [Fact]
    public void Of_all_that_a_telephone_writes_the_way_it_was_held_is_kept()
    {
        var plain = Read(Photo.Plain).File;
        foreach (var littleEndian in new[] { true, false })
        {
            for (var turned = 1; turned <= 8; turned++)
            {
                var kept = Read(Photo.With(2, Photo.Segment(0xE1, Photo.Exif(littleEndian, turned)))).File;
                Assert.False(Photo.Holds(kept.Span, Photo.Secret));
                // Read again as any reader of Exif would, by the one that is looked at here and by the place in our own bytes.
                Assert.Equal(turned is 1 ? plain.Length : plain.Length + 36, kept.Length);
                if (turned is not 1) Assert.Equal((byte)turned, kept.Span[kept.Span.IndexOf("Exif\0\0"u8) + 6 + 8 + 2 + 9]);
            }
        }

        Assert.Equal(plain.ToArray(), Read(Photo.With(2, Photo.Segment(0xE1, Photo.Exif(true, 9)))).File.ToArray());
    }

    [Fact]
    public void A_colour_transform_is_kept_in_our_own_bytes()
    {
        foreach (byte transform in new byte[] { 0, 1, 2 })
        {
            var kept = Read(Photo.With(2, Photo.Segment(0xEE, [.. "Adobe"u8, 0x51, 0x7A, 0x31, 0, 0, 0, transform, .. Photo.Bytes(Photo.Secret)]))).File.Span;
            var at = kept.IndexOf("Adobe"u8);
            Assert.Equal([0, 100, 0, 0, 0, 0, transform], kept.Slice(at + 5, 7).ToArray());
            Assert.False(Photo.Holds(kept, Photo.Secret));
        }
    }

    [Fact]
    public void Stripped_twice_is_stripped_once()
    {
        var once = Read(Photo.With(2, Photo.Segment(0xE1, Photo.Exif(false, 6))));
        Assert.Equal(once.File.ToArray(), Read(once.File.ToArray()).File.ToArray());
    }

    [Fact]
    public void Cut_anywhere_it_is_refused() =>
        Assert.All(Enumerable.Range(3, Photo.Plain.Length - 3), length => Assert.Equal(["picture-damaged"], Picture.Read(Photo.Plain.AsMemory(0, length)).Problems.Select(problem => problem.Code)));

    [Fact]
    public void However_its_bytes_are_changed_it_is_refused_or_holds_nothing_but_a_picture() => Check.One(
        Settings.WithMaxTest(4_000),
        Prop.ForAll(
            Gen.Zip(Gen.Choose(2, Photo.Plain.Length - 1), Gen.Choose(0, 255)).ListOf(4).ToArbitrary(),
            changes =>
            {
                var file = Photo.Plain.ToArray();
                foreach (var (at, value) in changes) file[at] = (byte)value;
                if (Picture.Read(file).Is(out var picture))
                    Assert.All(Photo.Markers(picture.File.Span), marker => Assert.Contains(marker, (byte[])[0xD8, 0xD9, 0xE0, 0xE1, 0xEE, 0xDB, 0xC4, 0xDD, 0xC0, 0xC1, 0xC2, 0xDA]));
            }));

    [Fact]
    public void Nothing_rides_in_a_segment_that_is_kept()
    {
        // Quantisation, Huffman, restart, frame and scan, each a little longer than its content.
        foreach (var at in Photo.Joints().Where(at => Photo.Plain[at + 1] is 0xDB or 0xC4 or 0xC0 or 0xDA))
        {
            var length = (Photo.Plain[at + 2] << 8) + Photo.Plain[at + 3];
            byte[] file = [.. Photo.Plain[..(at + 2)], (byte)((length + 6) >> 8), (byte)(length + 6), .. Photo.Plain[(at + 4)..(at + 2 + length)], .. "Secret"u8, .. Photo.Plain[(at + 2 + length)..]];
            Assert.Equal(["picture-damaged"], Picture.Read(file).Problems.Select(problem => problem.Code));
        }

        Assert.Equal(["picture-damaged"], Picture.Read(Photo.With(2, Photo.Segment(0xDD, 0, 1, 2))).Problems.Select(problem => problem.Code));
        Assert.True(Picture.Read(Photo.With(2, Photo.Segment(0xDD, 0, 0))).Succeeded);
    }

    [Fact]
    public void A_table_has_no_more_values_than_there_are_and_a_picture_has_a_scan()
    {
        // 16 lengths of codes with 17 values each, as many as that as it says: no code of a JPEG has more than 256 values.
        byte[] table = [0, .. Enumerable.Repeat((byte)17, 16), .. new byte[16 * 17]];
        Assert.Equal(["picture-damaged"], Picture.Read(Photo.With(2, Photo.Segment(0xC4, table))).Problems.Select(problem => problem.Code));
        byte[] whole = [0, .. Enumerable.Repeat((byte)16, 16), .. new byte[16 * 16]];
        Assert.True(Picture.Read(Photo.With(2, Photo.Segment(0xC4, whole))).Succeeded);

        Assert.Equal(["picture-damaged"], Picture.Read((byte[])[.. Photo.Plain[..Photo.Joints()[^1]], 0xFF, 0xD9]).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Restarts_and_bytes_that_look_like_markers_are_part_of_the_picture()
    {
        byte[] file = [.. Photo.Plain[..^20], 0xFF, 0xD0, 1, 2, 0xFF, 0, 3, 0xFF, 0xD7, .. Photo.Plain[^20..]];
        Assert.Equal(file, Read(file).File.ToArray());
    }

    [Fact]
    public void A_scan_has_no_more_colours_than_its_frame()
    {
        var scan = Photo.Joints()[^1];
        byte[] file = [.. Photo.Plain[..scan], .. Photo.Segment(0xDA, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0), .. Photo.Plain[(scan + 14)..]];
        Assert.Equal(["picture-damaged"], Picture.Read(file).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_second_frame_and_one_of_a_rare_kind_are_refused()
    {
        var frame = Photo.Joints().Single(at => Photo.Plain[at + 1] == 0xC0);
        Assert.Equal(["picture-damaged"], Picture.Read(Photo.With(frame, Photo.Plain[frame..(frame + 19)])).Problems.Select(problem => problem.Code));
        foreach (byte rare in new byte[] { 0xC3, 0xC5, 0xC9, 0xCB, 0xCF, 0xDC, 0xDE, 0x01, 0xF7 })
        {
            var file = Photo.Plain.ToArray();
            file[frame + 1] = rare;
            Assert.Equal(["picture-damaged"], Picture.Read(file).Problems.Select(problem => problem.Code));
        }
    }

    [Theory]
    [InlineData(0, 16, "picture-damaged")]
    [InlineData(24, 0, "picture-damaged")]
    [InlineData(20_001, 16, "picture-too-many-pixels")]
    [InlineData(24, 20_001, "picture-too-many-pixels")]
    [InlineData(10_000, 6_001, "picture-too-many-pixels")]
    [InlineData(10_000, 6_000, null)]
    public void One_that_no_machine_can_show_is_refused(int width, int height, string? refused)
    {
        var frame = Photo.Joints().Single(at => Photo.Plain[at + 1] == 0xC0);
        var file = Photo.Plain.ToArray();
        (file[frame + 5], file[frame + 6], file[frame + 7], file[frame + 8]) = ((byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width);
        Assert.Equal(refused, Picture.Read(file).Problems.Select(problem => problem.Code).SingleOrDefault());
    }

    private static Picture Read(byte[] file) => Picture.Read(file).Get();
}
