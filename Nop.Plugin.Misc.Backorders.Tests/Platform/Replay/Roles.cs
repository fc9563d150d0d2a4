using System.Globalization;
using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay;

/// <summary>
/// Names for identifiers, which differ from run to run: "order 1" is the first order that appeared. What is given has
/// its name from the recording; the rest is numbered in order of appearance.
/// </summary>
internal sealed class Roles
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["LocaleStringResource"] = "locale string resource",
        ["GenericAttribute"] = "generic attribute",
        ["ShoppingCartItem"] = "shopping cart item",
        ["OrderItem"] = "order item",
        ["OrderNote"] = "order note",
        ["BackInStockSubscription"] = "back in stock subscription",
        ["StockQuantityHistory"] = "stock history",
        ["ShipmentItem"] = "shipment item",
        ["QueuedEmail"] = "queued email",
        ["RecurringPayment"] = "recurring payment",
        ["RecurringPaymentHistory"] = "recurring payment history",
        ["ActivityLog"] = "activity log",
        ["ProductWarehouseInventory"] = "warehouse stock",
    };

    private readonly Dictionary<(string Type, int Id), string> _roles = [];
    private readonly Dictionary<string, int> _counts = [];

    public string Of(BaseEntity entity) => Of(entity.GetType().Name, entity.Id);

    /// <summary>Null for id 0, which stands for none.</summary>
    public string Of(string type, int id)
    {
        if (id == 0)
            return null;
        if (_roles.TryGetValue((type, id), out var role))
            return role;

        var number = _counts[type] = _counts.GetValueOrDefault(type) + 1;
        role = $"{Kinds.GetValueOrDefault(type, type.ToLowerInvariant())} {number.ToString(CultureInfo.InvariantCulture)}";
        return _roles[(type, id)] = role;
    }

    /// <summary>Gives a name that the recording uses. Numbered kinds count it.</summary>
    public void Set(BaseEntity entity, string role)
    {
        var type = entity.GetType().Name;
        if (_roles.TryAdd((type, entity.Id), role))
            _counts[type] = _counts.GetValueOrDefault(type) + 1;
    }

    public int Id(string type, string role) => _roles.First(pair => pair.Key.Type == type && pair.Value == role).Key.Id;

    public IReadOnlyList<(int Id, string Role)> Of(string type)
        => [.. _roles.Where(pair => pair.Key.Type == type).Select(pair => (pair.Key.Id, pair.Value)).OrderBy(pair => pair.Id)];
}
