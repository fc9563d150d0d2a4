using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Areas.Admin.Models;

/// <summary>Which of the things that wait for a person are wanted. The page's address may carry it.</summary>
public record WorkSearchModel : BaseSearchModel
{
    /// <summary>Number of a kind; 0: all.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Decisions.SearchKindId")]
    public int SearchKindId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Decisions.SearchProduct")]
    public string? SearchProduct { get; set; }

    public IList<SelectListItem> AvailableKinds { get; set; } = [];

    /// <summary>How much there is of each kind.</summary>
    public IList<WorkCountModel> Counts { get; set; } = [];

    /// <summary>Stock items with unexplained units: back-fill may know who waits for them.</summary>
    public int Unexplained { get; set; }

    public bool CanDecide { get; set; }

    public bool IsPaused { get; set; }
}

/// <param name="Code">The kind for style sheets.</param>
public record WorkCountModel(int KindId, string Kind, string Code, int Count);

public record WorkListModel : BasePagedListModel<WorkModel>;

/// <summary>One thing that waits for a person, as a row.</summary>
public record WorkModel : BaseNopModel
{
    public string? Kind { get; set; }

    /// <summary>The kind for style sheets.</summary>
    public string? KindCode { get; set; }

    /// <summary>What it means, with its numbers, in plain words.</summary>
    public string? Meaning { get; set; }

    /// <summary>0 where the row is about an order.</summary>
    public int StockItemId { get; set; }

    public string? ProductName { get; set; }

    /// <summary>0 where there is none.</summary>
    public int OrderId { get; set; }

    public string? OrderNumber { get; set; }

    public string? ActionText { get; set; }
}
