using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Customer;

public record CustomerNavigationModel : BaseNopModel
{
    public IList<CustomerNavigationItemModel> CustomerNavigationItems { get; set; } = [];

    public int SelectedTab { get; set; }
}

public record CustomerNavigationItemModel : BaseNopModel
{
    public string RouteName { get; set; }

    public string Title { get; set; }

    public int Tab { get; set; }

    public string ItemClass { get; set; }
}

/// <summary>The tabs of a customer's account that this shop has, numbered as the platform numbers them.</summary>
public enum CustomerNavigationEnum
{
    Info = 0,
    Orders = 20
}
