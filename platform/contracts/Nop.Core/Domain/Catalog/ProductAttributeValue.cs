using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Catalog;

public class ProductAttributeValue : BaseEntity, ILocalizedEntity
{
    public int AssociatedProductId { get; set; }

    public AttributeValueType AttributeValueType
    {
        get => (AttributeValueType)AttributeValueTypeId;
        set => AttributeValueTypeId = (int)value;
    }

    public int AttributeValueTypeId { get; set; }

    public string ColorSquaresRgb { get; set; }

    public decimal Cost { get; set; }

    public bool CustomerEntersQty { get; set; }

    public int DisplayOrder { get; set; }

    public int ImageSquaresPictureId { get; set; }

    public bool IsPreSelected { get; set; }

    public string Name { get; set; }

    public int? PictureId { get; set; }

    public decimal PriceAdjustment { get; set; }

    public bool PriceAdjustmentUsePercentage { get; set; }

    public int ProductAttributeMappingId { get; set; }

    public int Quantity { get; set; }

    public decimal WeightAdjustment { get; set; }
}
