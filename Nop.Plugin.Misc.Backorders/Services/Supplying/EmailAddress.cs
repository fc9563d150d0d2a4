using System.Net.Mail;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>One address and nothing around it, so that a mail to it goes where it says.</summary>
public static class EmailAddress
{
    public static bool IsOne(string text)
    {
        return MailAddress.TryCreate(text, out var address) && string.Equals(address.Address, text, StringComparison.Ordinal);
    }
}
