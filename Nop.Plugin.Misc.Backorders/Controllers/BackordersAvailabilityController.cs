using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Web.Framework.Controllers;

namespace Nop.Plugin.Misc.Backorders.Controllers;

/// <summary>Answers the product page when the shopper changes the quantity.</summary>
public class BackordersAvailabilityController : BasePluginController
{
    private readonly IAvailabilityModelFactory _availabilityModelFactory;

    public BackordersAvailabilityController(IAvailabilityModelFactory availabilityModelFactory)
    {
        _availabilityModelFactory = availabilityModelFactory;
    }

    [HttpGet]
    public async Task<IActionResult> Sentence(int productId, int quantity)
    {
        return Json(new { text = await _availabilityModelFactory.PrepareSentenceAsync(productId, quantity) });
    }
}
