using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Telling;

/// <summary>What there is to tell of one order item of which units were missing, which is not out yet, or of which a page said so.</summary>
/// <param name="Sentence">How its open units stand; null: nothing of it is open, or the store does not tell it.</param>
/// <param name="Promise">Of the units that wait or are held, whether or not its date is told.</param>
/// <param name="DatedUnits">Of the waiting units those that dated arrivals bring, where they are not all of them; else 0.</param>
/// <param name="DatedWhen">When those ship; null where it is 0 or dates are not told.</param>
/// <param name="Shown">What the page said before it was bought; null: nothing was kept.</param>
/// <param name="Lines">Its lines, one for each stock item that was short; none where nothing was.</param>
public sealed record OrderItemTelling(
    int OrderItemId,
    AvailabilitySentence? Sentence,
    Promise Promise,
    int DatedUnits,
    PromiseSentence? DatedWhen,
    ShownPromise? Shown,
    IReadOnlyList<Line> Lines)
{
    /// <summary>Whether the store tells of it at all.</summary>
    public bool IsTold { get; init; }

    /// <summary>Whether it tells dates.</summary>
    public bool TellsDates { get; init; }

    public string ProductName { get; init; } = string.Empty;

    public int OrderId { get; init; }

    /// <summary>The store's day.</summary>
    public DateOnly OrderedOn { get; init; }

    /// <summary>Null where the order item is gone, or the store does not tell of it.</summary>
    public OrderedItem? Goods { get; init; }

    /// <summary>What is known of it beside its lines, of which one that was never short has none.</summary>
    public WholePromise? Whole { get; init; }

    /// <summary>The latest release of it and its parts, where it comes after the order; as it is known today.</summary>
    public DateOnly? ReleasedOn { get; init; }
}

/// <summary>The one reader behind every surface after the order. A constant number of statements, however many items; once a request for an order.</summary>
public interface IOrderTelling
{
    /// <summary>By order, then as its items were entered; items without lines are left out, but for those that are not out yet and those of which it is kept what a page said.</summary>
    Task<IReadOnlyList<OrderItemTelling>> ReadAsync(IReadOnlyCollection<int> orderIds);

    /// <summary>Null where nothing of the item was ever missing or is held, and nothing was said of it.</summary>
    Task<OrderItemTelling?> FindAsync(int orderId, int orderItemId);
}
