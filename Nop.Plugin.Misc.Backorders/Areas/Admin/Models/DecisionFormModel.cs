using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>What a person wants, first to be previewed and then to be done. Fields that an act has no use for are not looked at.</summary>
public record DecisionFormModel : BaseNopModel
{
    public DecisionAct Act { get; set; }

    /// <summary>The stock item on whose page the form is; 0 where it is on none.</summary>
    public int Id { get; set; }

    public int CorrectionId { get; set; }

    public int OrderId { get; set; }

    /// <summary>As it was typed.</summary>
    public string? Units { get; set; }

    public IList<int>? LineIds { get; set; }

    /// <summary>A product and a combination of it or 0, as "12-34"; the list offers them.</summary>
    public string? Target { get; set; }

    /// <summary>The SKU of a product or combination; goes before the list.</summary>
    public string? TargetSku { get; set; }

    /// <summary>Whether only <see cref="OrderItemIds"/> are charged, even none.</summary>
    public bool Chooses { get; set; }

    public IList<int>? OrderItemIds { get; set; }
}
