self.version = "{{ version }}";
importScripts("{{ script }}");
