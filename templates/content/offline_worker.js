self.purpose = "{{ purpose }}";
self.version = "{{ version }}";
importScripts("{{ script }}");
