// The platform's pages tell plugins what happened by jQuery events on the document, which plain listeners do not
// hear. This is the part of jQuery that takes: $(document).on / .off / .trigger and $(function). A page that brings
// the whole of jQuery keeps it.
(function () {
    'use strict';

    if (window.jQuery)
        return;

    var handlers = [];

    function Wrapped(target) {
        this.target = target;
    }

    Wrapped.prototype.on = function (types, handler) {
        var target = this.target;
        types.split(/\s+/).forEach(function (type) {
            handlers.push({ target: target, type: type, handler: handler });
        });
        return this;
    };

    Wrapped.prototype.off = function (type, handler) {
        var target = this.target;
        handlers = handlers.filter(function (entry) {
            return entry.target !== target || entry.type !== type || (handler && entry.handler !== handler);
        });
        return this;
    };

    Wrapped.prototype.trigger = function (event) {
        var target = this.target;
        var data = typeof event === 'string' ? { type: event } : event;
        handlers.slice().forEach(function (entry) {
            if (entry.target === target && entry.type === data.type)
                entry.handler.call(target, data);
        });
        return this;
    };

    window.jQuery = window.$ = function (target) {
        if (typeof target !== 'function')
            return new Wrapped(target);

        if (document.readyState === 'loading')
            document.addEventListener('DOMContentLoaded', function () { target(); });
        else
            setTimeout(target, 0);
        return new Wrapped(document);
    };
})();
