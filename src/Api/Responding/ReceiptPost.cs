using Clinks.Engage.Api.Identity;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Responding;

/// <summary>
/// Sends receipts by e-mail, beside the answer to whoever sent: what was stored is stored, and no trouble with letters may make it
/// look otherwise.
/// </summary>
internal sealed partial class ReceiptPost(Correspondence letters, ILogger<ReceiptPost> logger)
{
    public void Send(Answering answering, MemberId member, Receipt receipt, Language language)
    {
        if (letters.Works) _ = Write(answering, member, receipt, language);
    }

    private async Task Write(Answering answering, MemberId member, Receipt receipt, Language language)
    {
        try
        {
            // Not cancelled with the request: whoever sent may be gone already.
            await letters.SendReceipt(answering.Engagement.Id, member, answering.Questionnaire.Title, receipt, language, CancellationToken.None);
        }
        catch (Exception failure)
        {
            NotWritten(logger, failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A receipt could not be written as a letter ({Failure}); the page has shown it.")]
    private static partial void NotWritten(ILogger logger, string failure);
}
