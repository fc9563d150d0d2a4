using System.Globalization;
using System.Text.RegularExpressions;
using DemoStore.Seeding;
using DemoStore.Services.Localization;
using DemoStore.Services.Orders;
using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>
/// The recordings name texts, the demo store words them in its own way: here the two meet. A text with a resource is
/// named by its key and values, "shoppingcart.quantityexceedsstock(2)"; what has no resource in the platform (order
/// notes, some refusals) has a short name.
/// </summary>
internal sealed class ReplayTexts(Roles roles)
{
    public const string RangeName = "range";

    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DemoStore.Checkout.CartIsEmpty"] = "cart-is-empty",
        ["DemoStore.Orders.CannotCancel"] = "cannot-cancel",
        ["DemoStore.Orders.CannotCapture"] = "cannot-capture",
        ["DemoStore.Orders.CannotMarkAsPaid"] = "cannot-mark-as-paid",
        ["DemoStore.Orders.CannotRefundPart"] = "cannot-refund-part",
        ["ScheduleTasks.Error"] = "task-failed",
        ["DemoStore.Shipments.NotShippedYet"] = "not-shipped-yet",
        ["DemoStore.Shipments.AlreadyShipped"] = "already-shipped",
        ["DemoStore.Shipments.PickupIsNotShipped"] = "pickup-is-not-shipped",
    };

    private static readonly Dictionary<string, string> Mails = new()
    {
        ["order placed, store owner"] = "mail-placed-owner",
        ["order placed, customer"] = "mail-placed-customer",
        ["order completed, customer"] = "mail-completed-customer",
        ["order cancelled, customer"] = "mail-cancelled-customer",
        ["shipped, customer"] = "mail-shipped-customer",
        ["ready for pickup, customer"] = "mail-ready-customer",
        ["delivered, customer"] = "mail-delivered-customer",
    };

    private static readonly Dictionary<string, string> Notes = new()
    {
        [OrderNotes.Placed] = "placed",
        [OrderNotes.MarkedAsPaid] = "marked-as-paid",
        [OrderNotes.MarkedAsAuthorized] = "marked-as-authorized",
        [OrderNotes.Captured] = "captured",
        [OrderNotes.Voided] = "voided",
        [OrderNotes.VoidedOffline] = "voided-offline",
        [OrderNotes.Cancelled] = "cancelled",
        [OrderNotes.Deleted] = "deleted",
        [OrderNotes.ItemAdded] = "item-added",
        [OrderNotes.ItemDeleted] = "item-deleted",
        [OrderNotes.ItemEdited] = "item-edited",
        [OrderNotes.RecurringCancelled] = "recurring-cancelled",
        [OrderNotes.ShipmentAdded] = "shipment-added",
        [OrderNotes.ShipmentDeleted] = "shipment-deleted",
    };

    private static readonly (Func<decimal, string> Note, string Name)[] AmountNotes =
    [
        (OrderNotes.Refunded, "refunded"),
        (OrderNotes.RefundedOffline, "refunded-offline"),
        (OrderNotes.PartRefunded, "part-refunded"),
        (OrderNotes.PartRefundedOffline, "part-refunded-offline"),
    ];

    private static readonly Lazy<(string Key, Regex Pattern)[]> Resources = new(() => [.. ResourceFiles.ReadAll()
        .Where(pair => pair.Key.StartsWith("ShoppingCart.", StringComparison.OrdinalIgnoreCase)
            || pair.Key.StartsWith("Products.Availability.", StringComparison.OrdinalIgnoreCase)
            || pair.Key.StartsWith("Admin.StockQuantityHistory.Messages.", StringComparison.OrdinalIgnoreCase)
            || pair.Key.StartsWith("Admin.Orders.Shipments.", StringComparison.OrdinalIgnoreCase)
            || pair.Key.StartsWith("Admin.Catalog.Products.", StringComparison.OrdinalIgnoreCase)
            || pair.Key.StartsWith("BackInStockSubscriptions.", StringComparison.OrdinalIgnoreCase)
            || pair.Key.Equals("Checkout.MinOrderPlacementInterval", StringComparison.OrdinalIgnoreCase)
            || ShortNames.ContainsKey(pair.Key))
        .Select(pair => (pair.Key, Pattern(pair.Value)))]);

    /// <summary>A warning, notification, refusal or stock message. A text that no resource fits stays as it is, and differs.</summary>
    public string Name(string text)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;

        var fits = Resources.Value.Select(resource => (resource.Key, Match: resource.Pattern.Match(text.TrimEnd(';'))))
            .Where(fit => fit.Match.Success).ToList();
        if (fits.Count == 0)
            return text.Split('\'') is [_, var missing, _] && text == LocalizationService.MissingText(missing, 1) ? $"resource-not-found({missing})" : text;

        var (key, match) = fits.OrderBy(fit => fit.Match.Groups.Count).ThenBy(fit => fit.Key, StringComparer.Ordinal).First();
        var said = match.Groups.Values.Skip(1).Select(group => group.Value).ToList();
        if (key.Equals("ShoppingCart.AssociatedAttributeWarning", StringComparison.OrdinalIgnoreCase))
            said[^1] = Name(said[^1]);
        if (key.Equals("Admin.StockQuantityHistory.Messages.EditWarehouse", StringComparison.OrdinalIgnoreCase))
            said = FromAndTo(string.Concat(said));
        if (key.Equals("ScheduleTasks.Error", StringComparison.OrdinalIgnoreCase))
            said.Clear();
        var values = string.Join(", ", said);
        var name = ShortNames.GetValueOrDefault(key, key.ToLowerInvariant());
        return values.Length == 0 ? name : $"{name}({values})";
    }

    private static readonly Lazy<string> ManyWarehouses = new(() => ResourceFiles.ReadAll().First(pair => pair.Key == "Admin.StockQuantityHistory.Messages.MultipleWarehouses").Value);

    /// <summary>A stock history message: its key and the order; of several warehouses it has two keys.</summary>
    public string History(string message)
    {
        if (ManyWarehouses.Value is { } many && message.StartsWith(many, StringComparison.Ordinal))
            return $"{Name(many)} {History(message[(many.Length + 1)..])}";

        var name = Name(message);
        foreach (var (id, role) in roles.Of(nameof(Order)))
            name = name.Replace($"({id.ToString(CultureInfo.InvariantCulture)})", $"({{{role}}})", StringComparison.Ordinal);
        return name;
    }

    public string Note(string note)
    {
        if (Notes.TryGetValue(note, out var name))
            return name;
        foreach (var status in Enum.GetValues<OrderStatus>())
        {
            if (note == OrderNotes.Status(status))
                return $"status({status})";
            if (note == OrderNotes.StatusByHand(status))
                return $"status-by-hand({status})";
        }
        if (decimal.TryParse(note.Split(": ")[^1].TrimEnd('.'), CultureInfo.InvariantCulture, out var amount)
            && AmountNotes.FirstOrDefault(known => known.Note(amount) == note).Name is { } kind)
            return string.Create(CultureInfo.InvariantCulture, $"{kind}({amount:0.##})");
        foreach (var (id, role) in roles.Of("Shipment"))
        {
            if (note == OrderNotes.ShipmentSent(id))
                return $"shipment-sent({{{role}}})";
            if (note == OrderNotes.ShipmentReadyForPickup(id))
                return $"shipment-ready({{{role}}})";
            if (note == OrderNotes.ShipmentDelivered(id))
                return $"shipment-delivered({{{role}}})";
        }
        foreach (var (id, role) in roles.Of("QueuedEmail"))
            foreach (var (mail, mailName) in Mails)
                if (note == OrderNotes.MailQueued(mail, [id]))
                    return $"{mailName}({{{role}}})";
        return note;
    }

    /// <summary>The two halves of a move, which stand side by side without a sign between them.</summary>
    private List<string> FromAndTo(string text)
    {
        var halves = Enumerable.Range(1, text.Length - 1).Select(at => new List<string> { Name(text[..at]), Name(text[at..]) });
        return halves.FirstOrDefault(half => half[0].Contains(".old(", StringComparison.Ordinal) && half[1].Contains(".new(", StringComparison.Ordinal)) ?? [text];
    }

    private static Regex Pattern(string text)
        => new("^" + Regex.Replace(Regex.Escape(text), @"\\\{\d+}", "(.+)") + "$", RegexOptions.CultureInvariant);
}
