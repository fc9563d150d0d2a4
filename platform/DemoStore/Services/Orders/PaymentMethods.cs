using Nop.Core.Domain.Payments;

namespace DemoStore.Services.Orders;

/// <param name="Online">Whether money can be captured, refunded and voided through it, and not only written down.</param>
public sealed record PaymentMethod(string SystemName, string NameKey, PaymentStatus NewStatus, bool Online = true);

/// <summary>The demo's ways to pay: no money moves, they differ in the status a new order gets.</summary>
public static class PaymentMethods
{
    public static readonly PaymentMethod Invoice = new("Payments.Invoice", "DemoStore.Payments.Invoice", PaymentStatus.Pending);
    public static readonly PaymentMethod AuthorisedCard = new("Payments.AuthorisedCard", "DemoStore.Payments.AuthorisedCard", PaymentStatus.Authorized);
    public static readonly PaymentMethod Card = new("Payments.Card", "DemoStore.Payments.Card", PaymentStatus.Paid);

    public static IReadOnlyList<PaymentMethod> All { get; } = [Invoice, Card, AuthorisedCard];

    /// <summary>Null where no such method is known.</summary>
    public static PaymentMethod Find(string systemName) => All.FirstOrDefault(method => method.SystemName == systemName);
}
