using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>The form of a receipt, with what it would do.</summary>
public record ArrivalReceiptModel : BaseNopEntityModel
{
    public int Version { get; set; }

    /// <summary>Made with the form, so that it books once however often it is sent.</summary>
    public Guid ReceiptGuid { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipt.Quantity")]
    public string? Quantity { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipt.Closes")]
    public bool Closes { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipt.Note")]
    public string? Note { get; set; }

    public ArrivalRowModel Arrival { get; set; } = new();

    public int Expected { get; set; }

    /// <summary>Null before something was asked for, or where it cannot be said.</summary>
    public ReceiptPreviewModel? Preview { get; set; }
}

/// <param name="Difference">More or less than was ordered, in words; empty where it is neither.</param>
public record ReceiptPreviewModel(int Quantity, int StockBefore, int StockAfter, string Difference, IList<ReadyLineModel> Ready);

public record ReadyLineModel(int LineId, int OrderId, string OrderNumber, string Customer, long Ready, long StillWaiting);
