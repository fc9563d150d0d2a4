using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;

namespace DemoStore.Controllers;

public class CatalogController : BasePublicController
{
    private readonly CatalogModelFactory _catalogModelFactory;

    public CatalogController(CatalogModelFactory catalogModelFactory)
    {
        _catalogModelFactory = catalogModelFactory;
    }

    [HttpGet]
    public async Task<IActionResult> Search(string q, int pageNumber = 1)
    {
        return View(await _catalogModelFactory.PrepareSearchModelAsync(q, pageNumber));
    }
}
