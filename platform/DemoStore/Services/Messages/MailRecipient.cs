using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;

namespace DemoStore.Services.Messages;

public sealed record MailRecipient(string Address, string Name)
{
    /// <summary>The store's owner reads the account that the shop sends from.</summary>
    public static readonly MailRecipient Owner = new(null, null);

    public static MailRecipient Of(Customer customer) => new(customer.Email, $"{customer.FirstName} {customer.LastName}".Trim());

    public static MailRecipient Of(Address address) => new(address.Email, $"{address.FirstName} {address.LastName}".Trim());

    public (string Address, string Name) Resolve(EmailAccount account)
        => this == Owner ? (account.Email, account.DisplayName) : (Address, Name);
}
