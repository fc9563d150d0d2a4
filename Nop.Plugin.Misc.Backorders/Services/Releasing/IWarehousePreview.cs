using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Releasing;

/// <summary>Asks before a release whether some warehouse has what each parcel needs.</summary>
public interface IWarehousePreview
{
    /// <summary>
    /// Blocks the lines whose order item lies in several warehouses of which none has so many units free, in the order in which a
    /// release would pack: what one order item takes the next one does not find.
    /// </summary>
    /// <param name="previewed">By line id; lines that cannot go out are blocked in it.</param>
    /// <param name="bundles">The lines of order items that are bundles, by order item id.</param>
    Task BlockAsync(IDictionary<int, PreviewedLine> previewed, IReadOnlyDictionary<int, IReadOnlyList<Line>> bundles);
}
