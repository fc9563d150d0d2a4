using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

/// <summary>The product page. Its Id is the product's.</summary>
public record ProductDetailsModel : BaseNopEntityModel
{
    public string Name { get; set; }

    public string ShortDescription { get; set; }

    public string FullDescription { get; set; }

    /// <summary>The structured data of the page, a JSON object without a script element around it.</summary>
    public string JsonLd { get; set; }

    public string SeName { get; set; }

    public bool VisibleIndividually { get; set; }

    public ProductType ProductType { get; set; }

    public bool ShowSku { get; set; }

    public string Sku { get; set; }

    public bool IsShipEnabled { get; set; }

    public ManageInventoryMethod ManageInventoryMethod { get; set; }

    /// <summary>What the platform says about stock for the attributes chosen first; empty where it says nothing.</summary>
    public string StockAvailability { get; set; }

    /// <summary>Whether the shopper may ask to be told when it is there again.</summary>
    public bool DisplayBackInStockSubscription { get; set; }

    public ProductPriceModel ProductPrice { get; set; } = new();

    public AddToCartModel AddToCart { get; set; } = new();

    public IList<ProductAttributeModel> ProductAttributes { get; set; } = [];

    public string CurrentStoreName { get; set; }

    public bool InStock { get; set; }

    public bool AllowAddingOnlyExistingAttributeCombinations { get; set; }

    /// <summary>Why the last attempt to put it into the cart was refused.</summary>
    public IList<string> Warnings { get; set; } = [];

    public record AddToCartModel : BaseNopModel
    {
        public int ProductId { get; set; }

        public int EnteredQuantity { get; set; }

        /// <summary>Where only some quantities are sold: those.</summary>
        public List<SelectListItem> AllowedQuantities { get; set; } = [];

        public string MinimumQuantityNotification { get; set; }

        public bool DisableBuyButton { get; set; }

        public bool AvailableForPreOrder { get; set; }
    }

    /// <summary>One question of the product page. Its Id is that of the attribute mapping.</summary>
    public record ProductAttributeModel : BaseNopEntityModel
    {
        public int ProductId { get; set; }

        public int ProductAttributeId { get; set; }

        public string Name { get; set; }

        public string TextPrompt { get; set; }

        public bool IsRequired { get; set; }

        public string DefaultValue { get; set; }

        public bool HasCondition { get; set; }

        public AttributeControlType AttributeControlType { get; set; }

        public IList<ProductAttributeValueModel> Values { get; set; } = [];
    }

    public record ProductAttributeValueModel : BaseNopEntityModel
    {
        public string Name { get; set; }

        public string PriceAdjustment { get; set; }

        public decimal PriceAdjustmentValue { get; set; }

        public bool IsPreSelected { get; set; }

        /// <summary>Whether the shopper says how many units of the part are wanted.</summary>
        public bool CustomerEntersQty { get; set; }

        public int Quantity { get; set; }
    }
}
