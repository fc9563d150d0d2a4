using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

public sealed partial class LawRun
{
    private async Task<string> OrderAsync(Act act)
    {
        var cart = CartOf(act);
        var id = await _hands.OrderAsync(cart);
        var pickup = act.Which % 4 == 2;
        if (pickup)
            await _hands.LetPickUpAsync(id);

        return $"{Name(cart)}, order {id}{(pickup ? " (picked up)" : string.Empty)}";
    }

    private async Task<string> OrderTogetherAsync(Act act)
    {
        var (cart, other) = (CartOf(act), CartOf(act with { Which = act.Which / 7, Units = 1 + act.Which % 3 }));
        var whenPlaced = act.Which % 4 == 1;
        var (first, second, met) = await _hands.OrderTogetherAsync(cart, other, whenPlaced);
        if (met)
            Count("Met");

        return $"{Name(cart)}, order {first}, and {(!met ? "then" : whenPlaced ? "as it is placed" : "as its stock is written")} {Name(other)}, order {second}";
    }

    private List<(Article Article, int Units)> CartOf(Act act)
    {
        var first = Pick(_stand.Articles, act);
        var cart = new List<(Article Article, int Units)> { (first, act.Units) };
        var second = _stand.Articles[act.Which / 10 % _stand.Articles.Count];
        if (act.Which % 3 == 0 && second != first)
            cart.Add((second, 1 + act.Which % 4));

        return cart;
    }

    private static string Name(IEnumerable<(Article Article, int Units)> cart) => string.Join(" and ", cart.Select(line => $"{line.Units} {line.Article.Name}"));

    private async Task<string> ReorderAsync(Act act)
    {
        return Pick(rows.Items, act) is { } item ? $"order {item.OrderId} again, order {await _hands.ReorderAsync(item.OrderId)}" : null;
    }

    private async Task<string> RecurAsync(Act act)
    {
        return Pick(rows.Items, act) is { } item ? $"next cycle of order {item.OrderId}, order {await _hands.RecurAsync(item.OrderId)}" : null;
    }

    private async Task<string> AddLineAsync(Act act)
    {
        if (Pick(rows.Orders.Where(order => IsOpen(order.Id)), act) is not { } order)
            return null;

        var article = _stand.Articles[act.Which / 10 % _stand.Articles.Count];
        await _hands.AddLineAsync(order.Id, article, act.Units);

        return $"{act.Units} {article.Name} to order {order.Id}";
    }

    private async Task<string> EditLineAsync(Act act)
    {
        if (Pick(OpenItems(), act) is not { } item)
            return null;

        var units = InParcels(item) == 0 && act.Which % 12 == 0 ? 0 : Math.Max(InParcels(item), 1) + act.Units - 1;
        await _hands.EditLineAsync(item, units);
        if (!_growthWasHeard)
            NoteUnheard(item, units - item.Quantity);
        else
            ForgivePackedAlthoughShort(item, units - item.Quantity);

        return $"{ArticleOf(item).Name} of order {item.OrderId} from {item.Quantity} to {units}";
    }

    private async Task<string> DeleteLineAsync(Act act)
    {
        if (Pick(OpenItems().Where(item => InParcels(item) == 0), act) is not { } item)
            return null;

        await _hands.DeleteLineAsync(item);

        return $"{item.Quantity} {ArticleOf(item).Name} of order {item.OrderId}";
    }

    private async Task<string> CancelAsync(Act act)
    {
        if (Pick(rows.Orders.Where(order => IsOpen(order.Id)), act) is not { } order)
            return null;

        Close(order.Id);
        await _hands.CancelAsync(order.Id);
        _stockCameBack.Add(order.Id);

        return $"order {order.Id}";
    }

    private async Task<string> DeleteOrderAsync(Act act)
    {
        if (Pick(rows.Orders.Where(order => !order.Deleted && (order.Cancelled || !_stockCameBack.Contains(order.Id))), act) is not { } order)
            return null;

        if (!order.Cancelled)
            Close(order.Id);
        await _hands.DeleteOrderAsync(order.Id);
        if (!order.Cancelled)
            _stockCameBack.Add(order.Id);

        return $"order {order.Id}{(order.Cancelled ? " (cancelled)" : string.Empty)}";
    }

    private async Task<string> SetCancelledAsync(Act act)
    {
        if (Pick(rows.Orders.Where(order => IsOpen(order.Id)), act) is not { } order)
            return null;

        _oracle.Miscount();
        await _hands.SetStatusAsync(order.Id, OrderStatus.Cancelled);
        _closedAfterLooks[order.Id] = _looks;

        return $"order {order.Id}, by the drop-down";
    }

    private async Task<string> ReopenAsync(Act act)
    {
        if (Pick(rows.Orders.Where(order => order.Cancelled && !order.Deleted), act) is not { } order)
            return null;

        await _hands.SetStatusAsync(order.Id, OrderStatus.Processing);
        if (!_stockCameBack.Contains(order.Id) && !IsUnseen(order.Id))
            ForgiveMissing(ItemsOf(order.Id).Select(item => (item, Unsent(item))));

        return $"order {order.Id} is {Name(OrderStatus.Processing)} by the drop-down{(_stockCameBack.Contains(order.Id) ? ", its stock is back already" : string.Empty)}";
    }

    /// <summary>The platform gives back what was sent as well.</summary>
    private void Close(int orderId)
    {
        foreach (var item in ItemsOf(orderId).Where(item => Sent(item) > 0))
        {
            _oracle.Miscount();
            foreach (var (shelf, perItem) in ArticleOf(item).Parts)
                _oracle.NoteCountedTooHigh(shelf, Sent(item) * perItem);
        }
    }
}
