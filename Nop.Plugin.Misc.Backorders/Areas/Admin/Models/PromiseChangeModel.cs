using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>A promise that would become another one.</summary>
/// <param name="IsSlip">Later than the customer was told, or taken back.</param>
public record PromiseChangeModel(int OrderId, string OrderNumber, string Customer, string? Email, string ProductName, int Units, string Before, string After, bool IsSlip);

/// <summary>What an arrival that does not come would change.</summary>
public record ArrivalCancelModel : BaseNopEntityModel
{
    public int Version { get; set; }

    public ArrivalRowModel Arrival { get; set; } = new();

    public IList<PromiseChangeModel> Changes { get; set; } = [];
}

/// <summary>Arrivals whose dates are to be moved, and how.</summary>
public record ArrivalMoveModel : BaseNopModel
{
    /// <summary>Ids and the versions that were seen: "12:3 15:1".</summary>
    public string? Seen { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrivals.Move.Days")]
    public string? Days { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.From")]
    public string? From { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Arrival.To")]
    public string? To { get; set; }

    public IList<MovedArrivalModel> Arrivals { get; set; } = [];

    public IList<PromiseChangeModel> Changes { get; set; } = [];

    public IList<string> Refusals { get; set; } = [];

    /// <summary>Whether dates are given and can be: then the form can be applied.</summary>
    public bool IsPlanned { get; set; }
}

/// <param name="After">Empty before dates are given.</param>
public record MovedArrivalModel(int Id, string ProductName, string Supplier, string? Reference, int Expected, string Before, string After);
