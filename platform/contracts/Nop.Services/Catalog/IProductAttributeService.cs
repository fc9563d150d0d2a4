using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public interface IProductAttributeService
{
    Task DeleteProductAttributeCombinationAsync(ProductAttributeCombination combination);

    Task<IList<ProductAttributeCombination>> GetAllProductAttributeCombinationsAsync(int productId);

    Task<ProductAttribute> GetProductAttributeByIdAsync(int productAttributeId);

    Task<ProductAttributeCombination> GetProductAttributeCombinationByIdAsync(int productAttributeCombinationId);

    Task<ProductAttributeCombination> GetProductAttributeCombinationBySkuAsync(string sku);

    Task<ProductAttributeMapping> GetProductAttributeMappingByIdAsync(int productAttributeMappingId);

    Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId);

    Task<ProductAttributeValue> GetProductAttributeValueByIdAsync(int productAttributeValueId);

    Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId);

    Task InsertProductAttributeAsync(ProductAttribute productAttribute);

    Task InsertProductAttributeCombinationAsync(ProductAttributeCombination combination);

    Task InsertProductAttributeMappingAsync(ProductAttributeMapping productAttributeMapping);

    Task InsertProductAttributeValueAsync(ProductAttributeValue productAttributeValue);

    Task UpdateProductAttributeCombinationAsync(ProductAttributeCombination combination);
}
