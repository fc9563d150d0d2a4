using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Releasing;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Nop.Plugin.Misc.Backorders.Tests.TestKit;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;
using PlannedMove = Nop.Plugin.Misc.Backorders.Planning.Lifecycle.Move;

namespace Nop.Plugin.Misc.Backorders.Tests.Services;

/// <summary>
/// Plays a story on a product of its own and counts the shelf beside it: units that are physically there. Only what is there
/// is sent, only orders of which nothing was sent are cancelled or deleted. After each settling the laws are asked.
/// </summary>
public sealed class ShelfRun(Shop shop, ShelfStory story)
{
    private readonly List<int> _orders = [];
    private readonly Random _events = new(story.Seed);
    private int _other;
    private int _product;
    private int _shelf;

    public int Acts { get; private set; }

    /// <summary>What is wrong, or null.</summary>
    public async Task<string> PlayAsync()
    {
        _product = await shop.ProductAsync(story.Stock);
        _other = await shop.ProductAsync(1000);
        _shelf = story.Stock;
        shop.Store.Events.Deliveries = _ => _events.Next(100) < story.LostPercent ? 0 : story.Twice ? 2 : 1;
        try
        {
            foreach (var act in story.Acts.Append(new Act(Deed.Settle, 0, 0)))
            {
                await DoAsync(act);
                Acts++;
                if (act.Deed == Deed.Settle && await JudgeAsync() is { } wrong)
                    return wrong;
            }

            return null;
        }
        finally
        {
            shop.Store.Events.Deliveries = null;
        }
    }

    private async Task DoAsync(Act act)
    {
        switch (act.Deed)
        {
            case Deed.Order:
                _orders.Add(act.Which % 4 == 0 ? await shop.OrderAsync((_product, act.Units), (_other, 1)) : await shop.OrderAsync(_product, act.Units));
                break;
            case Deed.Receive:
                await shop.StockAsync(_product, act.Units);
                _shelf += act.Units;
                break;
            case Deed.WriteDown when _shelf > 0:
                await shop.StockAsync(_product, -Math.Min(act.Units, _shelf));
                _shelf -= Math.Min(act.Units, _shelf);
                break;
            case Deed.EditItem when Pick(await OpenItemsAsync(), act) is { } item:
                await shop.EditItemAsync(item.Id, Math.Max(item.InShipments, 1) + act.Units - 1);
                break;
            case Deed.DeleteItem when Pick((await OpenItemsAsync()).Where(item => item.InShipments == 0), act) is { } item:
                await shop.DeleteItemAsync(item.Id);
                break;
            case Deed.Cancel when Pick((await OpenItemsAsync()).Where(item => item.Sent == 0), act) is { } item:
                await shop.CancelAsync(item.OrderId);
                break;
            case Deed.Delete when Pick((await OpenItemsAsync()).Where(item => item.Sent == 0), act) is { } item:
                await shop.DeleteAsync(item.OrderId);
                break;
            case Deed.ShipmentByHand when Pick((await OpenItemsAsync()).Where(item => item.InShipments < item.Quantity), act) is { } item:
                await shop.ShipmentAsync(item.Id, Math.Min(act.Units, item.Quantity - item.InShipments));
                break;
            case Deed.SendByHand when Pick((await OpenItemsAsync()).Where(item => item.InShipments < item.Quantity && _shelf > 0), act) is { } item:
                var units = Math.Min(Math.Min(act.Units, _shelf), item.Quantity - item.InShipments);
                await shop.ShipmentAsync(item.Id, units, send: true);
                _shelf -= units;
                break;
            case Deed.Send when Pick((await ShipmentsAsync(sent: false)).Where(shipment => shipment.Units <= _shelf), act) is { } shipment:
                await shop.SendAsync(shipment.Id);
                _shelf -= shipment.Units;
                break;
            case Deed.DeleteShipment when Pick(await ShipmentsAsync(sent: act.Which % 2 == 0), act) is { } shipment:
                await shop.DeleteShipmentAsync(shipment.Id);
                _shelf += shipment.Sent ? shipment.Units : 0;
                break;
            case Deed.Release when Pick((await LinesAsync()).Where(line => line.Ready > 0), act) is { } line:
                await shop.Store.RunAsync<IReleaseService, ReleaseResult>(releases => releases.ReleaseAsync([new ReleaseChoice(line.Id, Math.Min(act.Units, line.Ready))], actorId: 1));
                break;
            case Deed.Settle:
                await SettleAsync();
                break;
        }
    }

    private async Task SettleAsync()
    {
        shop.Store.Clock.Advance(TimeSpan.FromHours(25));
        await shop.Store.RunAsync<ISweeper, SweepReport>(sweeper => sweeper.SweepAsync());
    }

    /// <summary>L1 to L4 of the law, and the shelf's.</summary>
    private async Task<string> JudgeAsync()
    {
        var lines = await LinesAsync();
        var items = await OpenItemsAsync();
        var stock = await shop.StockOfAsync(_product);
        var unexplained = await shop.Store.RunAsync<IRepository<StockItem>, int>(async rows =>
            (await rows.Table.Where(row => row.ProductId == _product).ToListAsync()).Sum(row => row.Unexplained));
        var (waiting, ready, released) = (lines.Sum(line => line.Waiting), lines.Sum(line => line.Ready), lines.Sum(line => line.Released));
        var open = items.Sum(item => item.Quantity - item.Sent);
        var numbers = $"stock {stock}, shelf {_shelf}, open {open}, waiting {waiting}, ready {ready}, released {released}, unexplained {unexplained}";

        if (waiting + unexplained != Math.Max(0, -stock))
            return $"L1: {numbers}";
        if (unexplained > 0 && ready > 0)
            return $"L2: {numbers}";
        if (waiting + unexplained != Math.Max(0, open - _shelf))
            return $"shelf: {numbers}";
        if (unexplained == 0 && ready + released > Math.Max(0, _shelf))
            return $"shelf holds less than is promised: {numbers}";

        return await JudgeLinesAsync(lines, items) ?? await JudgeSecondRunAsync();
    }

    private async Task<string> JudgeLinesAsync(List<Line> lines, List<Item> items)
    {
        var ids = lines.Select(line => line.Id).ToList();
        var moves = (await shop.Store.RunAsync<IRepository<Move>, List<Move>>(rows => rows.Table.Where(move => ids.Contains(move.LineId)).ToListAsync())).ToLookup(move => move.LineId);
        foreach (var line in lines)
        {
            var item = items.Find(item => item.Id == line.OrderItemId);
            var unsent = item is null ? 0 : item.Quantity - item.Sent;
            if (line.Waiting + line.Ready + line.Released > unsent)
                return $"L3: line {line.Id} has {line.Waiting} {line.Ready} {line.Released} of {unsent} unsent";

            var sum = Quantities.Of(moves[line.Id].Select(move => new PlannedMove(move.Kind, move.Quantity)));
            if (sum != new Quantities(line.Waiting, line.Ready, line.Released, line.Shipped, line.Cancelled))
                return $"L3: line {line.Id} is not the sum of its moves";
            if (line.Closed != (sum.Open == 0))
                return $"line {line.Id} is closed: {line.Closed}, open units {sum.Open}";
        }

        return null;
    }

    private async Task<string> JudgeSecondRunAsync()
    {
        var before = (await AllAsync<Move>()).Count;
        await SettleAsync();
        var after = (await AllAsync<Move>()).Count;

        return after == before ? null : $"L4: a second run made {after - before} moves";
    }

    private static T Pick<T>(IEnumerable<T> from, Act act) where T : class
    {
        var list = from.ToList();
        return list.Count == 0 ? null : list[act.Which % list.Count];
    }

    private Task<List<T>> AllAsync<T>() where T : BaseEntity => shop.Store.RunAsync<IRepository<T>, List<T>>(rows => rows.Table.ToListAsync());

    private Task<List<Line>> LinesAsync() => shop.Store.RunAsync<IRepository<Line>, List<Line>>(rows =>
        rows.Table.Where(line => line.ProductId == _product).OrderBy(line => line.Id).ToListAsync());

    private async Task<List<Item>> OpenItemsAsync()
    {
        var orders = await OrdersAsync();
        var shipments = (await ShipmentsAsync(null)).ToLookup(shipment => shipment.OrderItemId);
        var items = await shop.Store.RunAsync<IRepository<OrderItem>, List<OrderItem>>(rows =>
            rows.Table.Where(item => item.ProductId == _product).OrderBy(item => item.Id).ToListAsync());

        return [.. items.Where(item => orders.Contains(item.OrderId)).Select(item => new Item(item.Id, item.OrderId, item.Quantity,
            shipments[item.Id].Sum(shipment => shipment.Units), shipments[item.Id].Where(shipment => shipment.Sent).Sum(shipment => shipment.Units)))];
    }

    private async Task<HashSet<int>> OrdersAsync()
    {
        var orders = await shop.Store.RunAsync<IRepository<Order>, List<Order>>(rows => rows.Table.Where(order => _orders.Contains(order.Id)).ToListAsync());
        return [.. orders.Where(order => !order.Deleted && order.OrderStatus != OrderStatus.Cancelled).Select(order => order.Id)];
    }

    /// <summary>Of open orders, with one item of the story's product each.</summary>
    private async Task<List<Parcel>> ShipmentsAsync(bool? sent)
    {
        var open = await OrdersAsync();
        var shipments = await shop.Store.RunAsync<IRepository<Shipment>, List<Shipment>>(rows => rows.Table.Where(shipment => _orders.Contains(shipment.OrderId)).OrderBy(shipment => shipment.Id).ToListAsync());
        var ids = shipments.Select(shipment => shipment.Id).ToList();
        var items = (await shop.Store.RunAsync<IRepository<ShipmentItem>, List<ShipmentItem>>(rows => rows.Table.Where(item => ids.Contains(item.ShipmentId)).ToListAsync()))
            .ToDictionary(item => item.ShipmentId);

        return [.. shipments.Where(shipment => open.Contains(shipment.OrderId) && items.ContainsKey(shipment.Id))
            .Select(shipment => new Parcel(shipment.Id, items[shipment.Id].OrderItemId, items[shipment.Id].Quantity, shipment.ShippedDateUtc.HasValue))
            .Where(shipment => sent is null || shipment.Sent == sent)];
    }

    private sealed record Item(int Id, int OrderId, int Quantity, int InShipments, int Sent);

    private sealed record Parcel(int Id, int OrderItemId, int Units, bool Sent);
}
