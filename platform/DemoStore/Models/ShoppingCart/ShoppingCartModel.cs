using Nop.Web.Framework.Models;

namespace Nop.Web.Models.ShoppingCart;

/// <summary>The cart as a page or, not editable, as the summary at the checkout.</summary>
public record ShoppingCartModel : BaseNopModel
{
    public bool OnePageCheckoutEnabled { get; set; }

    public bool ShowSku { get; set; }

    public bool IsEditable { get; set; }

    public IList<ShoppingCartItemModel> Items { get; set; } = [];

    public IList<string> Warnings { get; set; } = [];

    public bool HideCheckoutButton { get; set; }

    /// <summary>One line. Its Id is the shopping cart item's.</summary>
    public record ShoppingCartItemModel : BaseNopEntityModel
    {
        public string Sku { get; set; }

        public int ProductId { get; set; }

        public string ProductName { get; set; }

        public string ProductSeName { get; set; }

        public string UnitPrice { get; set; }

        public decimal UnitPriceValue { get; set; }

        public string SubTotal { get; set; }

        public decimal SubTotalValue { get; set; }

        public int Quantity { get; set; }

        /// <summary>The chosen attributes as encoded HTML.</summary>
        public string AttributeInfo { get; set; }

        public IList<string> Warnings { get; set; } = [];
    }
}
