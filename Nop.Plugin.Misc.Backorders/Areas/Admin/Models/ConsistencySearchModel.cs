using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>Which findings are wanted, and what is known of the daily run.</summary>
public record ConsistencySearchModel : BaseSearchModel
{
    /// <summary>Number of a severity; 0: all.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Consistency.SearchSeverityId")]
    public int SearchSeverityId { get; set; }

    /// <summary>Number of a kind; 0: all.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Consistency.SearchKindId")]
    public int SearchKindId { get; set; }

    /// <summary>0: all; 1: what nobody has seen; 2: what somebody has.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Consistency.SearchSeenId")]
    public int SearchSeenId { get; set; }

    public IList<SelectListItem> AvailableSeen { get; set; } = [];

    public IList<SelectListItem> AvailableSeverities { get; set; } = [];

    public IList<SelectListItem> AvailableKinds { get; set; } = [];

    public bool IsPaused { get; set; }

    /// <summary>What the daily task found last, and when, as a sentence.</summary>
    public string LastRun { get; set; } = string.Empty;
}

public record FindingListModel : BasePagedListModel<FindingModel>;

/// <summary>A finding as a row.</summary>
public record FindingModel : BaseNopModel
{
    public string? Severity { get; set; }

    /// <summary>The severity for style sheets.</summary>
    public string? SeverityCode { get; set; }

    public string? Kind { get; set; }

    /// <summary>What it means, with its numbers, in plain words.</summary>
    public string? Meaning { get; set; }

    public int ProductId { get; set; }

    public string? ProductName { get; set; }

    public int LineId { get; set; }

    public int OrderId { get; set; }

    public string? OrderNumber { get; set; }

    /// <summary>The label of the link to the line; null where there is none.</summary>
    public string? LineText { get; set; }

    /// <summary>The stock item to plan anew; 0 where that does not help, or the user may not.</summary>
    public int RepairId { get; set; }

    /// <summary>The stock item on whose page it is decided; 0 where it is not.</summary>
    public int DecideId { get; set; }

    public string? DecideText { get; set; }

    /// <summary>Whether the page of the product is where it is put right.</summary>
    public bool IsOfProduct { get; set; }

    /// <summary>Names the finding where it may be called settled; null where it may not.</summary>
    public string? SeenKey { get; set; }

    /// <summary>Who saw it, and when; null where nobody has.</summary>
    public string? Seen { get; set; }

    /// <summary>The label of the button that calls it settled, or takes that back.</summary>
    public string? SeenText { get; set; }

    /// <summary>What can be done about it.</summary>
    public string? ActionText { get; set; }
}
