using Nop.Plugin.Misc.Backorders.Planning.Calendars;

namespace Nop.Plugin.Misc.Backorders.Planning.Promises;

/// <summary>
/// The lead time that counts where no dated arrival does: the product's at its preferred supplier, else that supplier's,
/// else the shop's default; the first that is set, even if another is shorter. A lead time of 0 days is one; not set is
/// <c>null</c>. The supplier's calendar moves all three: a default does not make a supplier deliver on his holiday.
/// </summary>
public sealed record LeadTimeChoice
{
    private LeadTimeChoice(PromiseSourceKind kind, LeadTime time, WorkingCalendar supplier)
    {
        Source = new PromiseSource(kind);
        Time = time;
        Supplier = supplier;
    }

    public PromiseSource Source { get; }

    public LeadTime Time { get; }

    public WorkingCalendar Supplier { get; }

    /// <param name="supplierCalendar">The preferred supplier's; <c>null</c>: no supplier, every day.</param>
    /// <returns><c>null</c> where no lead time is set at all.</returns>
    public static LeadTimeChoice? Of(LeadTime? product, LeadTime? supplier, LeadTime? shop, WorkingCalendar? supplierCalendar)
    {
        var (kind, time) = (product, supplier, shop) switch
        {
            ({ } set, _, _) => (PromiseSourceKind.ProductLeadTime, set),
            (_, { } set, _) => (PromiseSourceKind.SupplierLeadTime, set),
            _ => (PromiseSourceKind.ShopLeadTime, shop),
        };

        return time is null ? null : new LeadTimeChoice(kind, time, supplierCalendar ?? WorkingCalendar.EveryDay);
    }

    public DateOnly? ExpectedOn(DateOnly orderDay) => Time.ExpectedOn(orderDay, Supplier);
}
