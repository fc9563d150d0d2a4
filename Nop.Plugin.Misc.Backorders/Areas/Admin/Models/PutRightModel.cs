using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>What putting a correction right does to the platform's stock. Its Id is the correction's.</summary>
public record PutRightModel : BaseNopEntityModel
{
    /// <summary>0 where the correction is not there.</summary>
    public int StockItemId { get; set; }

    public string ProductName { get; set; } = string.Empty;

    public int OrderId { get; set; }

    public string OrderNumber { get; set; } = string.Empty;

    public string Meaning { get; set; } = string.Empty;

    /// <summary>What the stock history and the order's note say; a number of its own follows.</summary>
    public string Message { get; set; } = string.Empty;

    /// <summary>Signed units that are added.</summary>
    public int Units { get; set; }

    public int StockBefore { get; set; }

    public int StockAfter { get; set; }

    public string Fingerprint { get; set; } = string.Empty;

    public string? Notice { get; set; }

    /// <summary>Why it cannot be done; null where it can.</summary>
    public string? Refusal { get; set; }
}
