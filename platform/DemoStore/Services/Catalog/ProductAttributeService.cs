using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Services.Catalog;

public class ProductAttributeService : IProductAttributeService
{
    private readonly IRepository<ProductAttribute> _attributes;
    private readonly IRepository<ProductAttributeCombination> _combinations;
    private readonly IRepository<ProductAttributeMapping> _mappings;
    private readonly IRepository<Product> _products;
    private readonly IRepository<ProductAttributeValue> _values;

    public ProductAttributeService(IRepository<ProductAttribute> attributes,
        IRepository<ProductAttributeCombination> combinations, IRepository<ProductAttributeMapping> mappings,
        IRepository<Product> products, IRepository<ProductAttributeValue> values)
    {
        _attributes = attributes;
        _combinations = combinations;
        _mappings = mappings;
        _products = products;
        _values = values;
    }

    public Task<ProductAttribute> GetProductAttributeByIdAsync(int productAttributeId)
        => _attributes.GetByIdAsync(productAttributeId, cache => default);

    public Task<ProductAttributeMapping> GetProductAttributeMappingByIdAsync(int productAttributeMappingId)
        => _mappings.GetByIdAsync(productAttributeMappingId, cache => default);

    public Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId)
        => _mappings.GetAllAsync(mappings => mappings
            .Where(m => m.ProductId == productId).OrderBy(m => m.DisplayOrder).ThenBy(m => m.Id));

    public Task<ProductAttributeValue> GetProductAttributeValueByIdAsync(int productAttributeValueId)
        => _values.GetByIdAsync(productAttributeValueId, cache => default);

    public Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId)
        => _values.GetAllAsync(values => values
            .Where(v => v.ProductAttributeMappingId == productAttributeMappingId).OrderBy(v => v.DisplayOrder).ThenBy(v => v.Id));

    public Task<ProductAttributeCombination> GetProductAttributeCombinationByIdAsync(int productAttributeCombinationId)
        => _combinations.GetByIdAsync(productAttributeCombinationId, cache => default);

    public async Task<ProductAttributeCombination> GetProductAttributeCombinationBySkuAsync(string sku)
    {
        var wanted = sku?.Trim();
        return string.IsNullOrEmpty(wanted)
            ? null
            : await _combinations.Table.Where(c => c.Sku == wanted && _products.Table.Any(p => p.Id == c.ProductId && !p.Deleted)).OrderBy(c => c.Id).FirstOrDefaultAsync();
    }

    public Task<IList<ProductAttributeCombination>> GetAllProductAttributeCombinationsAsync(int productId)
        => _combinations.GetAllAsync(combinations => combinations.Where(c => c.ProductId == productId).OrderBy(c => c.Id));

    public Task InsertProductAttributeAsync(ProductAttribute productAttribute) => _attributes.InsertAsync(productAttribute);

    public Task InsertProductAttributeMappingAsync(ProductAttributeMapping productAttributeMapping) => _mappings.InsertAsync(productAttributeMapping);

    public Task InsertProductAttributeValueAsync(ProductAttributeValue productAttributeValue) => _values.InsertAsync(productAttributeValue);

    public Task InsertProductAttributeCombinationAsync(ProductAttributeCombination combination) => _combinations.InsertAsync(combination);

    public Task UpdateProductAttributeCombinationAsync(ProductAttributeCombination combination) => _combinations.UpdateAsync(combination);

    public Task DeleteProductAttributeCombinationAsync(ProductAttributeCombination combination) => _combinations.DeleteAsync(combination);
}
