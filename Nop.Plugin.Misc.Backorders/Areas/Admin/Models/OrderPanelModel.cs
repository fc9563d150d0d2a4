using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>The backorder lines of one order. Its Id is the order's.</summary>
public record OrderPanelModel : BaseNopEntityModel
{
    public bool CanRelease { get; set; }

    public IList<LineModel> Lines { get; set; } = [];
}
