using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace DemoStore.Controllers;

public class HomeController : BasePublicController
{
    private readonly CatalogModelFactory _catalogModelFactory;
    private readonly IProductService _productService;

    public HomeController(CatalogModelFactory catalogModelFactory, IProductService productService)
    {
        _catalogModelFactory = catalogModelFactory;
        _productService = productService;
    }

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var products = await _productService.GetAllProductsDisplayedOnHomepageAsync();

        return View(new CatalogProductsModel
        {
            Products = await _catalogModelFactory.PrepareProductOverviewModelsAsync(
                products.Where(product => product.Published && !product.Deleted && product.VisibleIndividually))
        });
    }
}
