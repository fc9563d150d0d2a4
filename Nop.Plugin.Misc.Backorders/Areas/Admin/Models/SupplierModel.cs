using System.ComponentModel.DataAnnotations;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A supplier as a form; with id 0 one that is being added.</summary>
public record SupplierModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Suppliers.Name")]
    public string? Name { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Suppliers.ContactName")]
    public string? ContactName { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Suppliers.Email")]
    public string? Email { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Suppliers.Phone")]
    public string? Phone { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Suppliers.Note")]
    public string? Note { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Suppliers.WorkingDays")]
    public WorkingDaysModel WorkingDays { get; set; } = new();

    [NopResourceDisplayName("Plugins.Misc.Backorders.Supply.ProductionDays")]
    [UIHint("Int32Nullable")]
    public int? ProductionDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Supply.TransportDays")]
    [UIHint("Int32Nullable")]
    public int? TransportDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Supply.CustomsDays")]
    [UIHint("Int32Nullable")]
    public int? CustomsDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Suppliers.Active")]
    public bool Active { get; set; }

    public HolidaysModel Holidays { get; set; } = new();

    public SupplierProductSearchModel Products { get; set; } = new();
}
