using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Nop.Web.Framework;
using Nop.Web.Framework.Mvc.Filters;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>Every door into the admin area has a lock, and every form a token.</summary>
[TestFixture]
public class ControllerTests
{
    private static readonly Type[] Controllers = [.. PluginTypes.All.Where(t => !t.IsAbstract && typeof(ControllerBase).IsAssignableFrom(t))];

    private static IEnumerable<Type> Admin => Controllers.Where(t => t.Namespace!.Contains(".Areas.Admin.", StringComparison.Ordinal));

    private static IEnumerable<MethodInfo> Actions(Type controller) => controller
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(m => m.DeclaringType!.Assembly == PluginTypes.Assembly && m.GetBaseDefinition().DeclaringType == m.DeclaringType)
        .Where(m => !m.IsSpecialName && !m.IsDefined(typeof(NonActionAttribute)));

    [Test]
    public void ShouldCheckAPermissionOnEveryAdminAction()
    {
        var actions = Admin.SelectMany(Actions).ToList();
        var open = actions.Where(a => !a.IsDefined(typeof(CheckPermissionAttribute), true));

        Assert.That(actions, Is.Not.Empty);
        Assert.That(open.Select(a => $"{a.DeclaringType!.Name}.{a.Name}"), Is.Empty);
    }

    [Test]
    public void ShouldKeepAdminControllersInTheAdminAreaBehindItsLogin()
    {
        Assert.That(Admin, Is.Not.Empty);
        foreach (var controller in Admin)
        {
            Assert.That(controller.GetCustomAttribute<AreaAttribute>(true)?.RouteValue, Is.EqualTo(AreaNames.ADMIN), controller.Name);
            Assert.That(controller.IsDefined(typeof(AuthorizeAdminAttribute), true), Is.True, controller.Name);
        }
    }

    [Test]
    public void ShouldAskForAnAntiforgeryTokenWhereverSomethingChanges()
    {
        var posts = Controllers.SelectMany(Actions).Where(CanBePosted).ToList();
        var unguarded = posts.Where(a => !Guarded(a) && !Guarded(a.DeclaringType));

        Assert.That(posts, Is.Not.Empty);
        Assert.That(unguarded.Select(a => $"{a.DeclaringType!.Name}.{a.Name}"), Is.Empty);
        Assert.That(Controllers.SelectMany(Actions).Where(a => a.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), true)), Is.Empty);

        // Without an attribute an action answers every method.
        static bool CanBePosted(MethodInfo action) => action.GetCustomAttributes<HttpMethodAttribute>(true).SelectMany(m => m.HttpMethods).DefaultIfEmpty("POST").Any(m => !string.Equals(m, "GET", StringComparison.Ordinal));

        static bool Guarded(MemberInfo member) =>
            member.IsDefined(typeof(AutoValidateAntiforgeryTokenAttribute), true) || member.IsDefined(typeof(ValidateAntiForgeryTokenAttribute), true);
    }
}
