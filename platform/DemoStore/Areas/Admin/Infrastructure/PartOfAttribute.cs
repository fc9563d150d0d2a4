using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>The controller's actions belong, by their addresses, to another controller: one page of the platform, several classes here.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PartOfAttribute(string controllerName) : Attribute, IControllerModelConvention
{
    public void Apply(ControllerModel controller) => controller.ControllerName = controllerName;
}
