using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Api.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Clinks.Engage.Api.Pages;

/// <summary>
/// Styles, scripts and fonts, which the build put into this assembly. Their address holds a hash over all of them: what stands there
/// never changes, so browsers keep it for a year, and one asset names another by its name alone.
/// </summary>
internal static class Assets
{
    private const string Folder = "assets/";

    // Declared in the order in which they are worked out.
    private static readonly FrozenDictionary<string, Asset> All = Read();
    private static readonly string Hash = HashOf(All.Values);

    public static IEnumerable<string> Names => All.Keys;

    /// <param name="name">As in <c>engage.css</c>.</param>
    public static string Url(string name) => $"/{Folder}{Hash}/{All[name].Name}";

    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"/{Folder}{{hash}}/{{asset}}", [HttpMethods.Get, HttpMethods.Head], Serve).AllowAnyone().ExcludeFromDescription();

    private static IResult Serve(HttpContext context, string hash, [FromRoute(Name = "asset")] string name)
    {
        // The hash of another build: its pages ask its own hosts, and what stands here is not what they mean.
        if (hash != Hash || !All.TryGetValue(name, out var asset)) return TypedResults.NotFound();

        var (bytes, encoding) = asset.For(context.Request.GetTypedHeaders().AcceptEncoding);
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        if (asset.IsCompressible) headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null) headers.ContentEncoding = encoding;
        // Each form of an asset is another sequence of bytes, and so has another tag.
        return TypedResults.Bytes(bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{Hash}-{encoding ?? "plain"}\""));
    }

    private static FrozenDictionary<string, Asset> Read()
    {
        var assembly = typeof(Assets).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return new Asset(name[Folder.Length..], bytes);
            })
            .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    private static string HashOf(IEnumerable<Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var asset in assets.OrderBy(asset => asset.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(asset.Name));
            hash.AppendData(asset.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()[..8]);
    }
}
