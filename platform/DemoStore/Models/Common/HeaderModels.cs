using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Common;

public record HeaderLinksModel : BaseNopModel
{
    public bool IsAuthenticated { get; set; }

    public string CustomerName { get; set; }

    public bool DisplayAdminLink { get; set; }

    public int ShoppingCartItems { get; set; }
}

public record FooterModel : BaseNopModel
{
    public string StoreName { get; set; }
}
