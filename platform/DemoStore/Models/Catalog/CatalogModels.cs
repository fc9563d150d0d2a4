using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

/// <summary>A page of product boxes. Page numbers begin at 1.</summary>
public record CatalogProductsModel : BaseNopModel
{
    public IList<ProductOverviewModel> Products { get; set; } = [];

    public int PageNumber { get; set; }

    public int TotalPages { get; set; }

    public int TotalItems { get; set; }

    public string NoResultMessage { get; set; }
}

/// <summary>The search page; without words it lists everything that is for sale.</summary>
public record SearchModel : BaseNopModel
{
    public string q { get; set; }

    public CatalogProductsModel CatalogProductsModel { get; set; } = new();
}
