using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Releasing;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

public sealed partial class LawRun
{
    /// <summary>One line or a whole order, all of it or so many units.</summary>
    private async Task<string> PackAsync(Act act, bool send)
    {
        if (Pick(OpenItems().Where(item => InParcels(item) < item.Quantity), act) is not { } chosen)
            return null;

        var whole = act.Which % 4 == 3;
        var units = new Dictionary<int, int>();
        var warehouses = new Dictionary<int, int>();
        foreach (var item in whole ? ItemsOf(chosen.OrderId) : [chosen])
        {
            var most = item.Quantity - InParcels(item);
            units[item.Id] = whole ? most : Math.Min(act.Units, most);
            if (WarehousesOf(item) is not { Count: > 0 } from)
                continue;

            warehouses[item.Id] = from[act.Which / 4 % from.Count];
            if (!LeftOut.OtherWarehouses)
                continue;

            warehouses[item.Id] = from.MaxBy(id => rows.ReservedOf(item.ProductId, id));
            units[item.Id] = Math.Min(units[item.Id], rows.ReservedOf(item.ProductId, warehouses[item.Id]) / (whole ? ItemsOf(chosen.OrderId).Count() : 1));
        }

        if (units.Values.Sum() == 0 || (send && !MayLeave(act, units)))
            return null;

        await _hands.PackAsync(chosen.OrderId, units, warehouses, send);
        foreach (var (itemId, quantity) in send ? units : [])
            Carry(itemId, -quantity);

        return $"{string.Join(" and ", units.Select(pair => $"{pair.Value} {ArticleOf(Item(pair.Key)).Name}{From(warehouses, pair.Key)}"))} of order {chosen.OrderId}";
    }

    private async Task<string> SendAsync(Act act)
    {
        var unsent = rows.Parcels.Where(parcel => !parcel.HasLeft && MayTouch(parcel.OrderId)).GroupBy(parcel => parcel.ShipmentId);
        if (Pick(unsent, act) is not { } shipment || !MayBeBooked(shipment) || !MayLeave(act, Units(shipment)))
            return null;

        var orderId = shipment.First().OrderId;
        var pickup = rows.Orders.Single(order => order.Id == orderId).PickupInStore;
        await _hands.SendAsync(shipment.Key, pickup);
        foreach (var parcel in shipment)
            Carry(parcel.ItemId, -parcel.Quantity);

        return $"{Contents(shipment)} of order {orderId}{(pickup ? " is picked up" : string.Empty)}";
    }

    private async Task<string> DeliverAsync(Act act)
    {
        if (Pick(rows.Parcels.Where(parcel => parcel is { Shipped: true, Delivered: false }), act) is not { } parcel)
            return null;

        await _hands.DeliverAsync(parcel.ShipmentId);

        return $"a parcel of order {parcel.OrderId}";
    }

    /// <summary>A sent parcel that is deleted is on the shelf again.</summary>
    private async Task<string> DeleteShipmentAsync(Act act)
    {
        var shipments = rows.Parcels.Where(parcel => MayTouch(parcel.OrderId)).GroupBy(parcel => parcel.ShipmentId)
            .Where(shipment => shipment.All(parcel => !_takenBack.ContainsKey(parcel.ItemId)));
        if (Pick(shipments, act) is not { } shipment)
            return null;

        var sent = shipment.First().HasLeft;
        await _hands.DeleteShipmentAsync(shipment.Key);
        foreach (var parcel in sent ? shipment.ToList() : [])
            Carry(parcel.ItemId, parcel.Quantity);

        return $"{Contents(shipment)} of order {shipment.First().OrderId}, {(sent ? "sent" : "not sent")}";
    }

    /// <summary>The customer returns units and staff take them back into stock.</summary>
    private async Task<string> TakeBackAsync(Act act)
    {
        if (Pick(OpenItems().Where(item => Sent(item) > _takenBack.GetValueOrDefault(item.Id)), act) is not { } item)
            return null;

        var units = Math.Min(act.Units, Sent(item) - _takenBack.GetValueOrDefault(item.Id));
        _takenBack[item.Id] = _takenBack.GetValueOrDefault(item.Id) + units;
        await _hands.AdjustAsync(item.ProductId, item.AttributesXml, units);
        Carry(item.Id, units);

        return $"{units} {ArticleOf(item).Name} of order {item.OrderId}";
    }

    private async Task<string> ReleaseAsync(Act act)
    {
        var lines = await shop.Store.RunAsync<IRepository<Line>, List<Line>>(all => all.Table.Where(line => line.Ready > 0).OrderBy(line => line.Id).ToListAsync());
        if (Pick(lines.Where(line => !LeftOut.BundleReleases || !IsPart(line)), act) is not { } chosen)
            return null;

        var units = Math.Min(act.Units, chosen.Ready);
        var result = await shop.Store.RunAsync<IReleaseService, ReleaseResult>(releases => releases.ReleaseAsync([new ReleaseChoice(chosen.Id, units)], actorId: 1));

        return $"{units} of order {chosen.OrderId}: {(result.Blocked.Count == 0 ? "done" : result.Blocked[0].Reason.ToString())}";
    }

    /// <summary>One parcel in four leaves whether or not it is there.</summary>
    private bool MayLeave(Act act, IEnumerable<KeyValuePair<int, int>> units)
    {
        if (act.Which % 4 == 1 && !story.Calm)
            return true;

        var needed = units.SelectMany(pair => ArticleOf(Item(pair.Key)).Parts.Select(part => (part.Shelf, Units: part.Units * pair.Value)));

        return needed.GroupBy(need => need.Shelf).All(need => need.Sum(row => row.Units) <= need.Key.Units);
    }

    private bool MayTouch(int orderId) => !LeftOut.MiscountedOrders || IsOpen(orderId);

    /// <summary>Whether each warehouse has reserved all that leaves it, or knows nothing of the product.</summary>
    private bool MayBeBooked(IEnumerable<ParcelRow> parcels)
    {
        return !LeftOut.OtherWarehouses || parcels.Where(parcel => WarehousesOf(Item(parcel.ItemId)).Contains(parcel.WarehouseId))
            .GroupBy(parcel => (Item(parcel.ItemId).ProductId, parcel.WarehouseId))
            .All(taken => rows.ReservedOf(taken.Key.ProductId, taken.Key.WarehouseId) >= taken.Sum(parcel => parcel.Quantity));
    }

    private bool IsPart(Line line) => Item(line.OrderItemId) is { } item && ArticleOf(item).IsBundle;

    private void Carry(int itemId, int units)
    {
        foreach (var (shelf, perItem) in ArticleOf(Item(itemId)).Parts)
            shelf.Units += units * perItem;
    }

    private ItemRow Item(int itemId) => rows.Items.FirstOrDefault(item => item.Id == itemId);

    private IReadOnlyList<int> WarehousesOf(ItemRow item)
        => ArticleOf(item).Parts.Select(part => part.Shelf).FirstOrDefault(shelf => shelf.ProductId == item.ProductId)?.Warehouses ?? [];

    private static Dictionary<int, int> Units(IEnumerable<ParcelRow> parcels) => parcels.GroupBy(parcel => parcel.ItemId).ToDictionary(group => group.Key, group => group.Sum(parcel => parcel.Quantity));

    private string Contents(IEnumerable<ParcelRow> parcels) => string.Join(" and ", parcels.Select(parcel => $"{parcel.Quantity} {ArticleOf(Item(parcel.ItemId)).Name}"));

    private static string From(Dictionary<int, int> warehouses, int itemId) => warehouses.TryGetValue(itemId, out var id) ? $" from warehouse {id}" : string.Empty;
}
