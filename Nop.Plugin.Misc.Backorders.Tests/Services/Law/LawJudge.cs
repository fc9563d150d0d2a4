using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Services.Sweeping;
using Move = Nop.Plugin.Misc.Backorders.Domain.Move;
using PlannedMove = Nop.Plugin.Misc.Backorders.Planning.Lifecycle.Move;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>
/// The law, asked where everything has settled. For each shelf: waiting + unexplained = what open orders miss of it (and
/// what is withheld), nothing is ready while anything is unexplained, and what is promised lies there. For each line: no more than
/// is unsent, no more shipped than was sent, the sum of its moves, open or closed as it says. No unit is unexplained without a reason that the driver
/// knows. A second run writes nothing, and nothing was logged.
/// </summary>
public sealed class LawJudge(Shop shop, StoreRows rows, Stand stand, Oracle oracle)
{
    private List<Correction> _corrections = [];
    private List<StockItem> _items = [];
    private List<Line> _lines = [];
    private List<Move> _moves = [];

    public async Task<string> JudgeAsync(Func<Shelf, int> openUnits, Func<Shelf, int> packedUnits, bool again)
    {
        rows.Read();
        await ReadAsync();
        foreach (var shelf in stand.Shelves)
        {
            if (JudgeShelf(shelf, openUnits(shelf), packedUnits(shelf)) is { } wrong)
                return wrong;
        }

        if (JudgeLines() is { } line)
            return line;
        if (rows.Errors() is { Count: > 0 } errors)
            return $"logged: {errors[0]}";

        return again ? await JudgeSecondRunAsync() : null;
    }

    private string JudgeShelf(Shelf shelf, int open, int packed)
    {
        var item = _items.Find(item => item.ProductId == shelf.ProductId && item.CombinationId == shelf.CombinationId);
        var lines = item is null ? [] : _lines.FindAll(line => line.StockItemId == item.Id);
        var (waiting, ready, released) = (lines.Sum(line => line.Waiting), lines.Sum(line => line.Ready), lines.Sum(line => line.Released));
        var sentAlthoughShort = lines.Sum(line => line.SentAlthoughShort);
        var (unexplained, withheld) = (item?.Unexplained ?? 0, item?.Withheld ?? 0);
        var numbers = $"{shelf.Name}: shelf {shelf.Units}, open {open}, stock {rows.StockOf(shelf)}, waiting {waiting}, ready {ready}, released {released}, unexplained {unexplained}";

        if (item is { Frozen: true })
            return $"frozen, {numbers}";
        if (!oracle.IsMiscounted && rows.StockOf(shelf) != shelf.Units - open)
            return $"the store does not count as the driver does, {numbers}";
        if (item is not null && shelf.Warehouses.Count > 0 && oracle.KnowsRowsOf(shelf) && !_corrections.Exists(row => row.StockItemId == item.Id && row.Quantity != row.Settled)
            && (rows.ReservedOf(shelf) != open || rows.StockOf(shelf) + rows.ReservedOf(shelf) != shelf.Units))
            return $"nothing is left to put right, and {rows.StockOf(shelf) + rows.ReservedOf(shelf)} are in the warehouses and {rows.ReservedOf(shelf)} reserved, {numbers}";
        if (waiting + unexplained != Math.Max(0, open - shelf.Units + oracle.UnknownLeftOf(shelf)) + withheld)
            return $"the shelf, {numbers}";
        if (unexplained > oracle.MayBeUnexplained(shelf, sentAlthoughShort, packed))
            return $"unexplained without a reason, {numbers}, may be unexplained {oracle.MayBeUnexplained(shelf, sentAlthoughShort, packed)}";
        if (unexplained > 0 && ready > 0)
            return $"L2, {numbers}";
        if (unexplained == 0 && ready + released > Math.Max(0, shelf.Units))
            return $"more is promised than lies there, {numbers}";
        if (item is not null && (item.Waiting, item.Ready, item.Released) != (waiting, ready, released))
            return $"the item's sums are {item.Waiting} {item.Ready} {item.Released}, {numbers}";

        oracle.NoteJudged(shelf, unexplained, sentAlthoughShort);
        return null;
    }

    private string JudgeLines()
    {
        var moves = _moves.ToLookup(move => move.LineId);
        foreach (var line in _lines)
        {
            var item = rows.Items.FirstOrDefault(item => item.Id == line.OrderItemId);
            var order = rows.Orders.FirstOrDefault(order => order.Id == line.OrderId);
            var sent = rows.Parcels.Where(parcel => parcel.ItemId == line.OrderItemId && parcel.HasLeft).Sum(parcel => parcel.Quantity);
            var unsent = item is null || order is null or { Deleted: true } or { Cancelled: true } ? 0 : (item.Quantity - sent) * line.UnitsPerItem;
            var name = $"line of order {line.OrderId} ({line.ProductName})";
            if (line.Waiting + line.Ready + line.Released > unsent)
                return $"L3, {name} has {line.Waiting} {line.Ready} {line.Released} of {unsent} unsent";

            if (line.Shipped > sent * line.UnitsPerItem)
                return $"{name} has {line.Shipped} shipped, {sent * line.UnitsPerItem} were sent";

            var sum = Quantities.Of(moves[line.Id].Select(move => new PlannedMove(move.Kind, move.Quantity)));
            if (sum != new Quantities(line.Waiting, line.Ready, line.Released, line.Shipped, line.Cancelled))
                return $"L3, {name} is not the sum of its moves";
            if (line.Closed != (sum.Open == 0))
                return $"{name} is closed: {line.Closed}, open units {sum.Open}";
            if (line.SentAlthoughShort != moves[line.Id].Where(move => move.Kind == MoveKind.ShippedShort).Sum(move => move.Quantity))
                return $"{name} notes {line.SentAlthoughShort} sent although short";
        }

        return null;
    }

    /// <summary>The second run may confirm what the first one found, and note quantities as it does; the third has nothing left.</summary>
    private async Task<string> JudgeSecondRunAsync()
    {
        var before = Written(noted: false);
        await SweepAgainAsync();
        if (Written(noted: false) != before)
            return $"L4, before and after a second run:\n{before}\n{Written(noted: false)}";

        before = Written(noted: true);
        await SweepAgainAsync();

        return Written(noted: true) == before ? null : $"L4, before and after a third run:\n{before}\n{Written(noted: true)}";
    }

    private async Task SweepAgainAsync()
    {
        shop.Store.Clock.Advance(TimeSpan.FromHours(25));
        await shop.Store.RunAsync<ISweeper, SweepReport>(sweeper => sweeper.SweepAsync());
        await ReadAsync();
    }

    private string Written(bool noted) => string.Join('\n', _lines
        .Select(line => $"line {line.Id}: {line.Waiting} {line.Ready} {line.Released} {line.Shipped} {line.Cancelled}{(noted ? $" noted {line.QuantityNoted}" : string.Empty)}")
        .Append($"{_moves.Count} moves"));

    private Task ReadAsync() => shop.Store.RunAsync(async services =>
    {
        _corrections = await AllAsync<Correction>(services);
        _items = await AllAsync<StockItem>(services);
        _lines = await AllAsync<Line>(services);
        _moves = await AllAsync<Move>(services);
    });

    private static Task<List<T>> AllAsync<T>(IServiceProvider services) where T : BaseEntity => services.GetRequiredService<IRepository<T>>().Table.OrderBy(row => row.Id).ToListAsync();
}
