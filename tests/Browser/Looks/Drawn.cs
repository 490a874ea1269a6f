using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>A page of writing and a drawing, as this browser makes pictures.</summary>
internal static class Drawn
{
    public static Task<byte[]> Jpeg(IPage tab, int width = 900, int height = 1200) => Make(tab, "image/jpeg", width, height);

    public static Task<byte[]> Png(IPage tab) => Make(tab, "image/png", 700, 500);

    private static async Task<byte[]> Make(IPage tab, string type, int width, int height)
    {
        var url = await tab.EvaluateAsync<string>(
            """
            ([type, width, height]) => {
              const canvas = document.createElement("canvas");
              [canvas.width, canvas.height] = [width, height];
              const on = canvas.getContext("2d");
              on.fillStyle = "#f6f1e4";
              on.fillRect(0, 0, width, height);
              on.fillStyle = on.strokeStyle = "#203060";
              on.font = "40px serif";
              for (let line = 1; line * 70 < height; line++) on.fillText("Dear all, nobody told us about the visit.", 40, line * 70);
              on.strokeRect(20, 20, width - 40, height - 40);
              return canvas.toDataURL(type, 0.8);
            }
            """,
            new object[] { type, width, height });
        return Convert.FromBase64String(url[(url.IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }
}
