namespace Clinks.Engage.Api.Mail;

/// <summary>Puts the post and its outbox into a host.</summary>
internal static class MailHosting
{
    public static void AddMail(this IServiceCollection services, MailOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<Addresses>();
        services.AddSingleton<IPost>(provider =>
        {
            var clock = provider.GetRequiredService<TimeProvider>();
            return options is { Smtp: { } server } ? new SmtpPost(server, options.From, clock)
                : options is { Folder: { } folder } ? new FolderPost(folder, options.From, clock, Console.Out)
                : new NoPost();
        });
        services.AddSingleton<Outbox>();
        services.AddHostedService(provider => provider.GetRequiredService<Outbox>());
    }

    /// <summary>Where no letter can be sent none is made, so none comes here.</summary>
    private sealed class NoPost : IPost
    {
        public Task Send(Letter letter, CancellationToken cancel) => throw new LetterRefusedException(0);
    }
}
