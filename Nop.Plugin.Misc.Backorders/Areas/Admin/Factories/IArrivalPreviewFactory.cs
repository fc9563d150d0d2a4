using Nop.Plugin.Misc.Backorders.Areas.Admin.Models;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Services.Supplying;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Factories;

/// <summary>Prepares the pages that show, before anything is written, what would follow from it.</summary>
public interface IArrivalPreviewFactory
{
    Task<ArrivalCancelModel> PrepareCancelModelAsync(Arrival arrival);

    /// <summary>Chosen arrivals; with a move that can be made also what it changes, else why it cannot.</summary>
    /// <param name="move">Null before one is stated.</param>
    Task PrepareMoveModelAsync(ArrivalMoveModel model, IReadOnlyList<SeenArrival> seen, DateMove? move);

    /// <param name="quantity">Null before units are stated.</param>
    Task PrepareReceiptModelAsync(ArrivalReceiptModel model, Arrival arrival, int? quantity);
}
