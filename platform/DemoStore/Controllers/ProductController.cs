using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Catalog;

namespace DemoStore.Controllers;

public class ProductController : BasePublicController
{
    private readonly IProductService _productService;
    private readonly IWebHelper _webHelper;
    private readonly ProductModelFactory _productModelFactory;

    public ProductController(IProductService productService, IWebHelper webHelper, ProductModelFactory productModelFactory)
    {
        _productService = productService;
        _webHelper = webHelper;
        _productModelFactory = productModelFactory;
    }

    [HttpGet]
    public async Task<IActionResult> ProductDetails(int productId)
    {
        var product = await _productService.GetProductByIdAsync(productId);
        if (product == null || product.Deleted || !product.Published)
            return PageNotFound();

        return View("ProductTemplate.Simple",
            await _productModelFactory.PrepareProductDetailsModelAsync(product, _webHelper.GetThisPageUrl(false)));
    }
}
