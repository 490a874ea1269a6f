using System.Text;
using Clinks.Engage.Domain.Contributions.Pictures;

namespace Clinks.Engage.Domain.Tests.Contributions.Pictures;

/// <summary>What people send where a picture is asked for. What it is called is not among what is asked.</summary>
public sealed class SniffingStories
{
    [Theory]
    [InlineData("", "picture-missing")]
    [InlineData("<!doctype html><script>alert(1)</script>", "not-a-picture")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "not-a-picture")]
    [InlineData("GIF89a", "picture-of-other-kind")]
    [InlineData("RIFF\x10\0\0\0WEBPVP8 ", "picture-of-other-kind")]
    [InlineData("RIFF\x10\0\0\0WAVEfmt ", "picture-is-recording")]
    [InlineData("RIFF\x10\0\0\0AVI LIST", "picture-is-recording")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "picture-heic")]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0", "picture-heic")]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0", "picture-heic")]
    [InlineData("\0\0\0\u0018ftypmp42\0\0\0\0", "picture-is-recording")]
    [InlineData("\0\0\0\u0018ftypM4A \0\0\0\0", "picture-is-recording")]
    [InlineData("ID3\x03", "picture-is-recording")]
    [InlineData("OggS", "picture-is-recording")]
    [InlineData("\xFF\xFB\x90", "picture-is-recording")]
    [InlineData("%PDF-1.7", "picture-is-document")]
    [InlineData("PK\x03\x04word", "picture-is-document")]
    [InlineData("\xD0\xCF\x11\xE0\xA1", "picture-is-document")]
    [InlineData("{\\rtf1", "picture-is-document")]
    [InlineData("MZ\x90", "not-a-picture")]
    [InlineData("BM\x10\0\0\0\0\0\0\0\0\0\0", "not-a-picture")]
    [InlineData("\xFF\xD8\xFF", "picture-damaged")]
    public void What_it_is_follows_from_its_bytes(string bytes, string refused)
    {
        var problem = Assert.Single(Picture.Read(Encoding.Latin1.GetBytes(bytes)).Problems);
        Assert.Equal((refused, PictureProblems.Where), (problem.Code, problem.Where));
    }

    [Fact]
    public void One_that_is_too_large_is_refused_before_anybody_looks()
    {
        Assert.Equal(["picture-too-large"], Picture.Read(new byte[Picture.MostBytes + 1]).Problems.Select(problem => problem.Code));
        Assert.Equal(["not-a-picture"], Picture.Read(new byte[Picture.MostBytes]).Problems.Select(problem => problem.Code));
    }
}
