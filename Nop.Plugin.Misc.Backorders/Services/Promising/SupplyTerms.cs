using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Planning.Calendars;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>The columns of an active supplier, and of his terms for one stock item, that dates are made with. Cached as they are.</summary>
public sealed record SupplyRow
{
    public int ProductId { get; init; }

    public int CombinationId { get; init; }

    public int SupplierId { get; init; }

    public int SourceRank { get; init; }

    public int WorkingDays { get; init; }

    public int? SupplierProductionDays { get; init; }

    public int? SupplierTransportDays { get; init; }

    public int? SupplierCustomsDays { get; init; }

    public int? ProductionDays { get; init; }

    public int? TransportDays { get; init; }

    public int? CustomsDays { get; init; }
}

/// <summary>Makes terms of rows and settings, alike for a plan and for the board.</summary>
internal static class SupplyTerms
{
    /// <summary>The one of several rows for the same item that is asked first; null: there is none.</summary>
    public static SupplyRow? Preferred(IEnumerable<SupplyRow> rows)
    {
        return rows.OrderBy(row => row.SourceRank).ThenBy(row => row.SupplierId).FirstOrDefault();
    }

    /// <param name="row">The preferred supplier's for the item; null: none.</param>
    /// <param name="holidays">Of the shop (0) and of suppliers, by supplier.</param>
    public static PromiseTerms Of(BackordersSettings settings, DateTime storeNow, SupplyRow? row, ILookup<int, DateOnly> holidays, DateOnly? releasedOn)
    {
        return new PromiseTerms(
            DateOnly.FromDateTime(storeNow),
            OrderDay.Of(storeNow, settings.EffectiveCutOff()),
            new WorkingCalendar(settings.EffectiveWorkingDays(), holidays[0]),
            settings.EffectiveHandlingDays(),
            settings.EffectiveGraceDays(),
            LeadTimeOf(settings, row, holidays),
            releasedOn);
    }

    private static LeadTimeChoice? LeadTimeOf(BackordersSettings settings, SupplyRow? row, ILookup<int, DateOnly> holidays)
    {
        return row is null
            ? LeadTimeChoice.Of(null, null, settings.EffectiveLeadTime(), null)
            : LeadTimeChoice.Of(
                Parts(row.ProductionDays, row.TransportDays, row.CustomsDays),
                Parts(row.SupplierProductionDays, row.SupplierTransportDays, row.SupplierCustomsDays),
                settings.EffectiveLeadTime(),
                new WorkingCalendar((Weekdays)row.WorkingDays & Weekdays.EveryDay, holidays[row.SupplierId]));
    }

    /// <summary>Null only where no part is set.</summary>
    private static LeadTime? Parts(int? production, int? transport, int? customs)
    {
        return production is null && transport is null && customs is null
            ? null
            : new LeadTime(Math.Max(0, production ?? 0), Math.Max(0, transport ?? 0), Math.Max(0, customs ?? 0));
    }
}
