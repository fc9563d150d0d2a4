using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>What the plugin knows of a product, on its admin page. Its Id is the product's.</summary>
public record ProductPanelModel : BaseNopEntityModel
{
    /// <summary>Open arrivals, the first ones first.</summary>
    public IList<ArrivalRowModel> Arrivals { get; set; } = [];

    /// <summary>There are more than are shown.</summary>
    public bool HasMore { get; set; }

    public bool CanSupply { get; set; }
}
