using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Web.Framework.Controllers;

namespace Nop.Plugin.Misc.Backorders.Controllers;

/// <summary>Answers the product page when the shopper changes quantity or attributes. It only reads, so it is asked with GET and takes no token.</summary>
public class BackordersAvailabilityController : BasePluginController
{
    private readonly IProductPageModelFactory _productPageModelFactory;

    public BackordersAvailabilityController(IProductPageModelFactory productPageModelFactory)
    {
        _productPageModelFactory = productPageModelFactory;
    }

    /// <summary>The query holds the fields of the page's form by their own names, so that the platform reads them as it reads the form.</summary>
    /// <param name="quantity">For whoever has no form.</param>
    [HttpGet]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Sentence(int productId, string? quantity = null)
    {
        var fields = Request.Query.ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
        if (quantity is not null)
            fields[$"addtocart_{productId}.EnteredQuantity"] = quantity;

        var told = await _productPageModelFactory.PrepareAnswerAsync(productId, new FormCollection(fields));

        return Json(new { text = told.Text, html = told.Html });
    }
}
