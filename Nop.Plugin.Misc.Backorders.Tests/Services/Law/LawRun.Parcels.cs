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
            units[item.Id] = whole ? most : Math.Min(act.Units, send && !IsForced(act) ? Math.Min(most, OnShelf(item)) : most);
            if (WarehousesOf(item) is { Count: > 0 } from)
                warehouses[item.Id] = from[act.Which / 4 % from.Count];
        }

        if (units.Values.Sum() == 0 || (send && !MayLeave(act, units)))
            return null;

        var sending = send ? await BeginSendingAsync(units, [.. units.Select(pair => (pair.Key, warehouses.GetValueOrDefault(pair.Key), pair.Value))]) : null;
        await _hands.PackAsync(chosen.OrderId, units, warehouses, send);
        if (sending is not null)
            await EndSendingAsync(sending);

        return $"{string.Join(" and ", units.Select(pair => $"{pair.Value} {ArticleOf(Item(pair.Key)).Name}{From(warehouses, pair.Key)}"))} of order {chosen.OrderId}";
    }

    private async Task<string> SendAsync(Act act)
    {
        var unsent = rows.Parcels.Where(parcel => !parcel.HasLeft).GroupBy(parcel => parcel.ShipmentId);
        if (Pick(unsent.Where(shipment => MayLeave(act, Units(shipment))), act) is not { } shipment)
            return null;

        var orderId = shipment.First().OrderId;
        var pickup = rows.Orders.Single(order => order.Id == orderId).PickupInStore;
        var sending = await BeginSendingAsync(Units(shipment), [.. shipment.Select(parcel => (parcel.ItemId, parcel.WarehouseId, parcel.Quantity))]);
        await _hands.SendAsync(shipment.Key, pickup);
        if (pickup)
            Count("picked up");
        await EndSendingAsync(sending);

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
        var shipments = rows.Parcels.GroupBy(parcel => parcel.ShipmentId)
            .Where(shipment => shipment.All(parcel => !_takenBack.ContainsKey(parcel.ItemId))).ToList();
        if (act.Which % 2 == 0 && shipments.Exists(shipment => shipment.First().HasLeft))
            shipments.RemoveAll(shipment => !shipment.First().HasLeft);
        if (Pick(shipments, act) is not { } shipment)
            return null;

        var sent = shipment.First().HasLeft;
        await _hands.DeleteShipmentAsync(shipment.Key);
        foreach (var parcel in sent ? shipment.ToList() : [])
        {
            Carry(parcel.ItemId, parcel.Quantity);
            if (!IsOpen(parcel.OrderId) || !parcel.Shipped)
                ArticleOf(Item(parcel.ItemId)).Parts.ToList().ForEach(part => _oracle.NoteBookedOtherwise(part.Shelf));
        }

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
        foreach (var (shelf, _) in ArticleOf(item).Parts)
            _oracle.NoteBookedOtherwise(shelf);
        Carry(item.Id, units);

        return $"{units} {ArticleOf(item).Name} of order {item.OrderId}";
    }

    private async Task<string> ReleaseAsync(Act act)
    {
        var lines = await shop.Store.RunAsync<IRepository<Line>, List<Line>>(all => all.Table.Where(line => line.Ready > 0).OrderBy(line => line.Id).ToListAsync());
        if (Pick(lines, act) is not { } chosen)
            return null;

        var shown = await shop.Store.RunAsync<IReleasePreviewer, IReadOnlyList<PreviewedLine>>(previewer => previewer.PreviewAsync([chosen.Id]));
        var choices = shown.Where(line => line.Blocked is null).Select(line => new ReleaseChoice(line.LineId, act.Which % 3 == 0 ? line.Quantity : Math.Min(act.Units, line.Quantity))).ToList();
        if (choices.Count == 0)
            return $"order {chosen.OrderId}: {shown[0].Blocked}, as the preview says";

        var result = await shop.Store.RunAsync<IReleaseService, ReleaseResult>(releases => releases.ReleaseAsync(choices, actorId: 1));
        _oracle.NoteRelease(chosen.OrderItemId);
        _looks++;
        if (ArticleOf(Item(chosen.OrderItemId)).IsBundle)
            Count("bundle released");
        if (result.Blocked.Count > 0)
            _oracle.Accuse($"the preview shows that order {chosen.OrderId} goes out, the release says {result.Blocked[0].Reason}");

        return $"{string.Join(" and ", result.Released.Select(line => $"{line.Quantity} {line.ProductName}"))} of order {chosen.OrderId}";
    }

    /// <summary>One parcel in four leaves whether or not it is there.</summary>
    private bool MayLeave(Act act, IEnumerable<KeyValuePair<int, int>> units)
    {
        if (IsForced(act))
            return true;

        var needed = units.SelectMany(pair => ArticleOf(Item(pair.Key)).Parts.Select(part => (part.Shelf, Units: part.Units * pair.Value)));

        return needed.GroupBy(need => need.Shelf).All(need => need.Sum(row => row.Units) <= need.Key.Units);
    }

    private bool IsForced(Act act) => act.Which % 4 == 1 && !story.Calm;

    /// <summary>So many of the item can be made of what is there.</summary>
    private int OnShelf(ItemRow item) => ArticleOf(item).Parts.Select(part => Math.Max(0, part.Shelf.Units) / part.Units).DefaultIfEmpty(int.MaxValue).Min();

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
