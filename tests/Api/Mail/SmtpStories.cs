using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Clinks.Engage.Api.Tests.Mail;

/// <summary>The real executable and a real mail server, which asks for STARTTLS and a password.</summary>
public sealed class SmtpStories : IAsyncLifetime
{
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string folder = Directory.CreateTempSubdirectory("engage-smtp-").FullName;
    private readonly List<Process> running = [];
    private StreamReader letters = null!;
    private int port;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(await IsInstalled(), "A mail server to test with (python3-aiosmtpd) is not installed here.");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var today = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(today.AddDays(-1), today.AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(folder, "certificate.pem"), certificate.ExportCertificatePem(), Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem(), Cancel);

        var server = Start(Python, [Path.Combine(AppContext.BaseDirectory, "Mail", "server.py"), Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem")], []);
        letters = server.StandardOutput;
        port = int.Parse((await letters.ReadLineAsync(Cancel))!, System.Globalization.CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var process in running)
        {
            if (!process.HasExited) process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_letter_goes_over_tls_with_the_password_and_nobody_else_is_told()
    {
        var data = Path.Combine(folder, "data");
        await Start("dotnet", [Api, "administrator", "--data", data, "--email", "ann@example.org"], []).WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
        var platform = await Run(data, "certificate.pem");
        await Ask(platform.Address, "ann@example.org");
        var said = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>((await letters.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel))!)!;
        Assert.True(said["tls"].GetBoolean());
        Assert.Equal("engage", said["user"].GetString());
        Assert.Equal(["ann@example.org"], said["to"].EnumerateArray().Select(one => one.GetString()));
        Assert.Contains("https://engage.example.org/sign-in/link/", said["text"].GetString());
        Assert.DoesNotContain(platform.Address.Split("//")[1], said["text"].GetString()!);
    }

    [Fact]
    public async Task A_server_whose_certificate_is_not_known_gets_neither_password_nor_letter()
    {
        var data = Path.Combine(folder, "data");
        await Start("dotnet", [Api, "administrator", "--data", data, "--email", "ann@example.org"], []).WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
        var platform = await Run(data, "nothing.pem");
        await Ask(platform.Address, "ann@example.org");
        string? line;
        do line = await platform.Process.StandardError.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);
        while (line is not null && !line.Contains("could not be sent", StringComparison.Ordinal));
        Assert.Contains("AuthenticationException", line);
        Assert.DoesNotContain("ann@", line);
        Assert.DoesNotContain("pa55word", line);
    }

    private static string Api => Path.Combine(AppContext.BaseDirectory, "Clinks.Engage.Api.dll");

    private async Task<(Process Process, string Address)> Run(string data, string certificates)
    {
        var platform = Start(
            "dotnet",
            [Api, "run", "--data", data, "--urls", "http://127.0.0.1:0", "--public-url", "https://engage.example.org"],
            new()
            {
                ["ENGAGE_SMTP"] = $"smtp://engage:pa55word@localhost:{port}?starttls=yes",
                ["ENGAGE_MAIL_FROM"] = "Clinks Engage <engage@example.org>",
                ["SSL_CERT_FILE"] = Path.Combine(folder, certificates),
                ["SSL_CERT_DIR"] = folder + "-none",
            });
        const string Listening = "Listening on ";
        while (await platform.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal)) return (platform, line[Listening.Length..]);
        }

        throw new InvalidOperationException($"It ended before it listened: {await platform.StandardError.ReadToEndAsync(Cancel)}");
    }

    private static async Task Ask(string address, string email)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(address) };
        var visitor = new Visitor(http);
        (await visitor.Fill(await visitor.Get("/sign-in"), null, ("email", email))).Is(HttpStatusCode.SeeOther);
    }

    private static async Task<bool> IsInstalled()
    {
        if (!File.Exists(Python)) return false;
        using var look = Process.Start(new ProcessStartInfo(Python, ["-c", "import aiosmtpd"]) { UseShellExecute = false, RedirectStandardError = true })!;
        await look.WaitForExitAsync(Cancel);
        return look.ExitCode == 0;
    }

    private Process Start(string program, string[] arguments, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        var process = Process.Start(start)!;
        running.Add(process);
        return process;
    }
}
