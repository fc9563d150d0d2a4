using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Routing;

namespace Nop.Web.Framework.Controllers;

/// <summary>
/// Chooses between actions of one name by the button that sent the form: one of the named buttons must be in it.
/// </summary>
public sealed class FormValueRequiredAttribute : ActionMethodSelectorAttribute
{
    readonly string[] _buttons;
    readonly FormValueRequirement _requirement;
    readonly bool _nameIsEnough;

    public FormValueRequiredAttribute(params string[] submitButtonNames) : this(FormValueRequirement.Equal, submitButtonNames)
    {
    }

    public FormValueRequiredAttribute(FormValueRequirement requirement, params string[] submitButtonNames) : this(requirement, true, submitButtonNames)
    {
    }

    public FormValueRequiredAttribute(FormValueRequirement requirement, bool validateNameOnly, params string[] submitButtonNames)
    {
        _requirement = requirement;
        _nameIsEnough = validateNameOnly;
        _buttons = submitButtonNames;
    }

    public override bool IsValidForRequest(RouteContext routeContext, ActionDescriptor action)
    {
        var request = routeContext.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return false;

        return request.Form.Any(field => _buttons.Any(button => Matches(field.Key, button))
            && (_nameIsEnough || !string.IsNullOrEmpty(field.Value.ToString())));
    }

    bool Matches(string field, string button) => _requirement == FormValueRequirement.Equal
        ? field.Equals(button, StringComparison.OrdinalIgnoreCase)
        : field.StartsWith(button, StringComparison.OrdinalIgnoreCase);
}
