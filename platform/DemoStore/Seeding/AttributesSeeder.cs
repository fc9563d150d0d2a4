using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace DemoStore.Seeding;

/// <summary>Two products ask a question: one offers a list, one takes a line of text. Neither splits the stock.</summary>
public class AttributesSeeder(
    IRepository<Product> products,
    IRepository<ProductAttribute> attributes,
    IRepository<ProductAttributeMapping> mappings,
    IRepository<ProductAttributeValue> values)
{
    private static readonly string[] _glazes = ["Sea blue", "Moss green", "Oat white"];

    public virtual async Task SeedAsync()
    {
        var glaze = await AskAsync("MUG", "Glaze", AttributeControlType.DropdownList, isRequired: true);
        for (var index = 0; index < _glazes.Length; index++)
        {
            await values.InsertAsync(new ProductAttributeValue
            {
                ProductAttributeMappingId = glaze.Id,
                AttributeValueType = AttributeValueType.Simple,
                Name = _glazes[index],
                Quantity = 1,
                IsPreSelected = index == 0,
                DisplayOrder = index + 1
            });
        }
        await AskAsync("KNIFE", "Initials", AttributeControlType.TextBox, isRequired: false);
    }

    private async Task<ProductAttributeMapping> AskAsync(string sku, string name, AttributeControlType control, bool isRequired)
    {
        var product = (await products.GetAllAsync(query => query.Where(known => known.Sku == sku))).Single();
        var attribute = new ProductAttribute { Name = name };
        await attributes.InsertAsync(attribute);
        var mapping = new ProductAttributeMapping
        {
            ProductId = product.Id, ProductAttributeId = attribute.Id, AttributeControlType = control, IsRequired = isRequired, DisplayOrder = 1
        };
        await mappings.InsertAsync(mapping);
        return mapping;
    }
}
