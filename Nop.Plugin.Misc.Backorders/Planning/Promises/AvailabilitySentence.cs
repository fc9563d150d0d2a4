namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// Where words of the shop's own would be found: those for a way of selling below 0, in a store. Only a key; whoever puts
/// a sentence into words looks them up.
/// </summary>
public readonly record struct WordsKey(int ModeId, int StoreId);

/// <summary>What the merchant decided about telling, for one quantity of one product.</summary>
/// <param name="ShowsStock">Whether the product displays its stock quantity.</param>
/// <param name="ShowsDates">Whether dates are told.</param>
/// <param name="DontMentionBelowDays">A wait that ends in fewer days from today is not mentioned; 0: every wait is, and one whose end has passed.</param>
/// <param name="IsPreOrder">Sold before it exists: every wait is mentioned, as a pre-order.</param>
/// <param name="Words">The shop's own words for what is missing; a pre-order has none.</param>
/// <param name="HeldUntil">What units that are there promise, while the product or a part of it is not out yet; <c>null</c>: they can go.</param>
public sealed record TellingRule(bool ShowsStock, bool ShowsDates = true, int DontMentionBelowDays = 0, bool IsPreOrder = false, WordsKey? Words = null, Promise? HeldUntil = null)
{
    /// <summary>
    /// For an order that was made before today: a wait is as long as it is from the order on. Measured from today, one that was
    /// mentioned would fall silent while it goes on. Worked: limit 5, ordered 3 days ago: from today on a wait of 2 days counts.
    /// </summary>
    public TellingRule Since(DateOnly orderDay, DateOnly today)
    {
        return this with { DontMentionBelowDays = Math.Max(0, DontMentionBelowDays - Math.Max(0, today.DayNumber - orderDay.DayNumber)) };
    }

    /// <summary>
    /// What could be had now, and when all of it ships: nothing, and not before the release, of what is not out yet. Worked:
    /// 5 asked, 3 there, the others on the 14th, out on the 25th: none now, the 25th. With no date for the others, none.
    /// </summary>
    /// <param name="promise">Of what is missing.</param>
    public (int OnHand, Promise Promise) Hold(int asked, int onHand, Promise promise)
    {
        if (HeldUntil is not { } held)
            return (onHand, promise);

        return (0, onHand >= asked ? held : promise.And(held));
    }
}

/// <summary>
/// What is told of a quantity before it is put into words: how it splits, and when the part that is missing ships.
/// <code>
/// 5 asked, 3 there, the 12th    3 ready to ship. 2 on backorder: ships by 12 December.
/// 5 asked, 5 there              5 ready to ship.
/// no dates shown                3 ready to ship. 2 on backorder.
/// the wait is not worth it      nothing at all: "5 ready to ship" would not be true
/// </code>
/// </summary>
/// <param name="When"><c>null</c>: nothing is missing, or dates are not told.</param>
/// <param name="Words"><c>null</c>: nothing is missing, or our own words stay.</param>
public sealed record AvailabilitySentence(QuantitySplit Split, PromiseSentence? When, bool IsPreOrder, WordsKey? Words = null)
{
    public bool IsAllReady => Split.Shape == QuantityShape.AllReady;

    /// <summary>The day for structured data; <c>null</c> where the page shows neither a day nor a window of days.</summary>
    public DateOnly? StructuredDay(DateOnly today) => When?.StructuredDay(today);

    /// <param name="asked">From 1.</param>
    /// <param name="onHand">What of it could be had now; below 0 is nothing.</param>
    /// <param name="promise">Of what is missing.</param>
    /// <returns><c>null</c>: the wait is not mentioned.</returns>
    public static AvailabilitySentence? Of(int asked, int onHand, Promise promise, TellingRule rule, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var split = QuantitySplit.Of(asked, onHand, rule.ShowsStock);
        if (split.Shape == QuantityShape.AllReady)
            return new(split, null, rule.IsPreOrder);
        if (!rule.IsPreOrder && promise.Window is { } window && window.To >= today && window.To.DayNumber - today.DayNumber < rule.DontMentionBelowDays)
            return null;

        return new(split, rule.ShowsDates ? PromiseText.Of(promise, today) : null, rule.IsPreOrder, rule.IsPreOrder ? null : rule.Words);
    }
}
